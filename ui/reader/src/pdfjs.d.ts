/** The builds of pdf.js that this page holds, under the types of the package. */
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}
