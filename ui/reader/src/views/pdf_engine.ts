/**
 * pdf.js, set up to work inside one page: no network, no script of a PDF, nothing from outside. It parses in a worker
 * of its own, so that a PDF made to last for ever costs that PDF only. What it would fetch lies packed in this script.
 */
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.min.mjs";
import tables from "packed:pdfjs-tables";
import workerScript from "packed:pdfjs-worker";
import { unpack, unpackFiles } from "../packed";

export type Pdf = pdfjs.PDFDocumentProxy;

/** Asks for the password of a PDF; `wasWrong` when the last one was. */
export type AskPassword = (wasWrong: boolean) => Promise<string>;

const MOST_PIXELS = 50_000_000;

let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
let address: Promise<string> | undefined;

/** An opened PDF and the worker that parses it. */
export class OpenedPdf {
  private constructor(
    readonly pdf: Pdf,
    private readonly worker: Worker,
  ) {}

  /** Opens `bytes`; gives up after `longest` milliseconds, not counting what a person takes for the password. */
  static async open(bytes: Uint8Array<ArrayBuffer>, ask: AskPassword, longest: number): Promise<OpenedPdf> {
    address ??= unpack(workerScript).then((script) => URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    const worker = new Worker(await address);
    try {
      return new OpenedPdf(await load(bytes, worker, ask, longest), worker);
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  /** Ends all work on it, whatever it is at. */
  close(): void {
    this.worker.terminate();
  }
}

function load(bytes: Uint8Array<ArrayBuffer>, port: Worker, ask: AskPassword, longest: number): Promise<Pdf> {
  return new Promise((done, fail) => {
    const start = () => setTimeout(() => fail(new Error("too long")), longest);
    let timer = start();
    port.addEventListener("error", () => fail(new Error("no worker")));
    const worker = pdfjs.PDFWorker.create({ port, verbosity: 0 } as unknown as Parameters<typeof pdfjs.PDFWorker.create>[0]);
    const task = pdfjs.getDocument({ ...settings(), worker, data: bytes.slice() } as unknown as Parameters<typeof pdfjs.getDocument>[0]);
    task.onPassword = (update: (answer: string) => void, reason: number) => {
      clearTimeout(timer);
      ask(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD).then((answer) => {
        timer = start();
        update(answer);
      }, fail);
    };
    task.promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}

function settings(): object {
  return {
    BinaryDataFactory: Tables,
    cMapUrl: "packed/", wasmUrl: "packed/", iccUrl: null,
    standardFontDataUrl: null, // else the styles it makes would name files beside the page
    cMapPacked: true, useWorkerFetch: false, useWasm: hasWebAssembly(), disableWorkerRendering: true,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false,
    maxImageSize: MOST_PIXELS, verbosity: 0,
  };
}

/** Gives pdf.js the tables and fonts it asks for by name. */
class Tables {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    files ??= unpackFiles(tables);
    const found = (await files).get(filename);
    if (!found) throw new Error(`${filename} is not packed`);
    return found.slice(); // it is handed over to the worker
  }
}

/** Whether the browser, and whoever set it up, allow WebAssembly here. */
function hasWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
