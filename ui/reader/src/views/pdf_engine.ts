/**
 * pdf.js, set up to work inside one page: no worker, no network, no script of a PDF, no fonts or tables from outside.
 * What it would fetch lies packed in this script.
 */
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.min.mjs";
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
import tables from "packed:pdfjs-tables";
import { unpackFiles } from "../packed";

export type Pdf = pdfjs.PDFDocumentProxy;
export type PdfPage = pdfjs.PDFPageProxy;

const MOST_PIXELS = 50_000_000;

let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** Gives pdf.js the tables and fonts it asks for by name. */
class Tables {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    files ??= unpackFiles(tables);
    const found = (await files).get(filename);
    if (!found) throw new Error(`${filename} is not packed`);
    return found.slice(); // pdf.js keeps what it gets
  }
}

/** Opens a PDF; `password` is asked whenever one is needed, `true` when the last one was wrong, and may reject. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, password: (wasWrong: boolean) => Promise<string>): Promise<Pdf> {
  const options = {
    data: bytes.slice(), // pdf.js takes the bytes away
    BinaryDataFactory: Tables,
    cMapUrl: "packed/", standardFontDataUrl: "packed/", wasmUrl: "packed/", iccUrl: null,
    cMapPacked: true, useWorkerFetch: false, useWasm: hasWebAssembly(), disableWorkerRendering: true,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, isEvalSupported: false,
    maxImageSize: MOST_PIXELS, verbosity: 0, stopAtErrors: false, disableAutoFetch: true,
  };
  const task = pdfjs.getDocument(options as unknown as Parameters<typeof pdfjs.getDocument>[0]);
  return new Promise((done, fail) => {
    task.onPassword = (update: (answer: string) => void, reason: number) => {
      password(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD).then(update, fail);
    };
    task.promise.then(done, fail);
  });
}

/** Whether the browser, and whoever set it up, allow WebAssembly here. */
function hasWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
