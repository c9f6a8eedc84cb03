/** What `bundle.mjs` turns into text. */
declare module "packed:*" {
  const deflated: string;
  export default deflated;
}
declare module "*.css" {
  const text: string;
  export default text;
}
