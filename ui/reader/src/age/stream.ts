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
    const last = this.chunks - 1;
    await this.open(last, 1, new Uint8Array(this.lastLength - TAG), 0);
  }

  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (offset < 0 || length < 0 || offset + length > this.size) throw new Problem("PACKET_CANNOT_READ");
    const out = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const first = Math.floor((offset + at) / CHUNK);
      const count = Math.min(RUN, Math.ceil((offset + length) / CHUNK) - first);
      await this.open(first, count, out, first * CHUNK - offset);
      at = (first + count) * CHUNK - offset;
    }
    return out;
  }

  /** `count` chunks from `first` on, each proved to be what stands there, as far as they lie in `out` from `place` on. */
  private async open(first: number, count: number, out: Uint8Array, place: number): Promise<void> {
    const indices = Array.from({ length: count }, (_, at) => first + at);
    const isKept = indices.every((index) => this.kept.has(index));
    const sealed = isKept ? undefined : await this.sealed.read(this.start + first * SEALED, (count - 1) * SEALED + this.lengthOf(first + count - 1));
    for (const index of indices) {
      const at = place + (index - first) * CHUNK;
      const bytes = sealed?.subarray((index - first) * SEALED, (index - first + 1) * SEALED);
      const length = this.lengthOf(index) - TAG;
      if (bytes && count > 2 && at >= 0 && at + length <= out.length) this.openOne(index, bytes, out.subarray(at, at + length));
      else copy(bytes ? this.opened(index, bytes, count <= 2) : this.kept.get(index)!, out, at);
    }
  }

  /** One chunk in memory of its own, kept where `keep` says so. */
  private opened(index: number, sealed: Uint8Array, keep: boolean): Uint8Array {
    const plain = new Uint8Array(sealed.length - TAG);
    this.openOne(index, sealed, plain);
    if (keep) this.keep(index, plain);
    return plain;
  }

  private openOne(index: number, sealed: Uint8Array, plain: Uint8Array): void {
    if (!this.opener(nonceOf(index, index === this.chunks - 1), sealed, plain)) throw this.damaged(index * SEALED);
  }

  private lengthOf(index: number): number {
    return index === this.chunks - 1 ? this.lastLength : SEALED;
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

/** Puts `chunk` where it belongs, `at` in `out`; what lies outside falls away. */
function copy(chunk: Uint8Array, out: Uint8Array, at: number): void {
  const from = Math.max(0, -at);
  out.set(chunk.subarray(from, Math.min(chunk.length, out.length - at)), at + from);
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
