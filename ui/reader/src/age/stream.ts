/**
 * The payload of an age file, opened at any place: chunks of 64 KiB, each proved before a byte of it is given out.
 * Must never give out a byte that is not authenticated.
 */
import { Problem } from "../problem";
import type { Source } from "../source";
import type { Opener } from "./cipher";

export const CHUNK = 64 * 1024;
const TAG = 16;
const SEALED = CHUNK + TAG;
/** Chunks read from the file at once. */
const RUN = 64;
/** Opened chunks that are kept, for the small reads of directories and headers. */
const KEPT = 64;

export class Stream implements Source {
  readonly size: number;
  private readonly chunks: number;
  private readonly lastLength: number;
  private readonly kept = new Map<number, Uint8Array>();

  /** `start` is where the first chunk stands in `sealed`. */
  constructor(
    private readonly sealed: Source,
    private readonly start: number,
    private readonly opener: Opener,
  ) {
    const payload = sealed.size - start;
    this.chunks = Math.ceil(payload / SEALED);
    this.lastLength = payload - (this.chunks - 1) * SEALED;
    if (payload < TAG || this.lastLength < TAG || (this.chunks > 1 && this.lastLength === TAG)) throw this.damaged(payload);
    this.size = payload - this.chunks * TAG;
  }

  /** Proves the last chunk: the file was not cut, nothing was appended. */
  async proveEnd(): Promise<void> {
    await this.open(this.chunks - 1, 1);
  }

  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (offset < 0 || length < 0 || offset + length > this.size) throw new Problem("PACKET_CANNOT_READ");
    const out = new Uint8Array(length);
    const end = offset + length;
    for (let at = offset; at < end; ) {
      const first = Math.floor(at / CHUNK);
      const count = Math.min(RUN, Math.ceil(end / CHUNK) - first);
      for (const [place, chunk] of (await this.open(first, count)).entries()) {
        const from = at - (first + place) * CHUNK;
        const piece = chunk.subarray(from, Math.min(chunk.length, from + end - at));
        out.set(piece, at - offset);
        at += piece.length;
      }
    }
    return out;
  }

  /** `count` chunks from `first` on, each proved to be what stands there. */
  private async open(first: number, count: number): Promise<Uint8Array[]> {
    const held = Array.from({ length: count }, (_, place) => this.kept.get(first + place));
    if (held.every((one) => one !== undefined)) return held as Uint8Array[];
    const end = first + count;
    const length = (count - 1) * SEALED + (end === this.chunks ? this.lastLength : SEALED);
    const sealed = await this.sealed.read(this.start + first * SEALED, length);
    const opened = Array.from({ length: count }, (_, place) => {
      return this.openOne(first + place, sealed.subarray(place * SEALED, (place + 1) * SEALED));
    });
    if (count <= 2) opened.forEach((chunk, place) => this.keep(first + place, chunk));
    return opened;
  }

  private openOne(index: number, sealed: Uint8Array): Uint8Array {
    const plain = this.opener(nonceOf(index, index === this.chunks - 1), sealed);
    if (!plain) throw this.damaged(index * SEALED);
    return plain;
  }

  private keep(index: number, chunk: Uint8Array): void {
    this.kept.set(index, chunk);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }

  private damaged(place: number): Problem {
    const percent = Math.floor((100 * (this.start + place)) / Math.max(1, this.sealed.size));
    return new Problem("SEAL_DAMAGED", { percent: Math.min(100, percent) });
  }
}

/** The nonce of a chunk: its number in 11 bytes, then whether it is the last one. */
export function nonceOf(index: number, last: boolean): Uint8Array {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setUint32(3, Math.floor(index / 2 ** 32));
  view.setUint32(7, index >>> 0);
  bytes[11] = last ? 1 : 0;
  return bytes;
}
