/// <reference path="./decoders.d.ts" />
/**
 * The two decoders that are WebAssembly: OpenJPEG for JPEG 2000 and its high-throughput form, CharLS for JPEG-LS.
 * Each is made when the first picture needs it, and thrown away when it fails or has grown large.
 */
import charls from "@cornerstonejs/codec-charls/decodewasmjs";
import openjpeg from "@cornerstonejs/codec-openjpeg/decodewasmjs";
import charlsCode from "packed:@cornerstonejs/codec-charls/dist/charlswasm_decode.wasm";
import openjpegCode from "packed:@cornerstonejs/codec-openjpeg/dist/openjpegwasm_decode.wasm";
import { unpack } from "../packed";
import { DECODER_MEMORY } from "./limits";
import { NotShown } from "./reasons";

export interface FrameInfo {
  readonly width: number;
  readonly height: number;
  readonly bitsPerSample: number;
  readonly componentCount: number;
}

/** What the module of either decoder offers. */
export interface Decoder {
  getEncodedBuffer(size: number): Uint8Array;
  getDecodedBuffer(): Uint8ClampedArray;
  getFrameInfo(): FrameInfo;
  getInterleaveMode?(): number;
  decode(): void;
  delete(): void;
}

interface Module {
  readonly HEAPU8: Uint8Array;
  readonly J2KDecoder?: new () => Decoder;
  readonly JpegLSDecoder?: new () => Decoder;
}

export interface Made {
  readonly pixels: Uint8Array;
  readonly info: FrameInfo;
  readonly planar: boolean;
  /** Whether the decoder complained. */
  readonly faulty: boolean;
}

/** A number that some writers count from one instead of from nought; nothing is lost by it. */
const HARMLESS = /TPsot==TNsot/;

class Engine {
  private module: Module | undefined;
  private complaints = 0;

  constructor(
    private readonly make: (options: object) => Promise<unknown>,
    private readonly code: string,
    private readonly decoder: (module: Module) => (new () => Decoder) | undefined,
  ) {}

  get ready(): boolean {
    return this.module !== undefined;
  }

  async prepare(): Promise<void> {
    if (this.module) return;
    const heard = (line: string): void => {
      if (/WARNING|ERROR/.test(line) && !HARMLESS.test(line)) this.complaints += 1;
    };
    try {
      const wasmBinary = await unpack(this.code);
      this.module = (await this.make({ wasmBinary, print: heard, printErr: heard })) as Module;
    } catch {
      throw new NotShown("no-decoder", "engine"); // it is the browser that has none, not the file that is damaged
    }
  }

  /** Decodes at once. `prepare` must have been waited for. */
  decode(data: Uint8Array): Made {
    const module = this.module;
    const Kind = module && this.decoder(module);
    if (!module || !Kind) throw new NotShown("no-decoder", "engine");
    this.complaints = 0;
    try {
      const decoder = new Kind();
      decoder.getEncodedBuffer(data.length).set(data);
      decoder.decode();
      const info = decoder.getFrameInfo();
      const found = decoder.getDecodedBuffer();
      const planar = decoder.getInterleaveMode?.() === 0;
      decoder.delete();
      const pixels = new Uint8Array(found.buffer, found.byteOffset, found.byteLength);
      return { pixels, info, planar, faulty: this.complaints > 0 };
    } catch {
      this.module = undefined; // it may be in any state now
      throw new NotShown("damaged", "engine");
    } finally {
      if (module.HEAPU8.length > DECODER_MEMORY) this.module = undefined;
    }
  }
}

export const jpeg2000 = new Engine(openjpeg, openjpegCode, (module) => module.J2KDecoder);
export const jpegLs = new Engine(charls, charlsCode, (module) => module.JpegLSDecoder);
