/** The glue of the WebAssembly decoders: a function that makes the module. */
declare module "@cornerstonejs/codec-charls/decodewasmjs" {
  const make: (options: object) => Promise<unknown>;
  export default make;
}
declare module "@cornerstonejs/codec-openjpeg/decodewasmjs" {
  const make: (options: object) => Promise<unknown>;
  export default make;
}
