/** Prints size and first bytes of a packed file: the tools of these programs work. */
import wasm from "packed:pdfjs-dist/wasm/qcms_bg.wasm";
import { unpack } from "../../../ui/reader/src/packed";

const data = await unpack(wasm);
console.log(JSON.stringify({ size: data.length, start: [...data.subarray(0, 4)] }));
