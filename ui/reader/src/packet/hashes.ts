/** SHA-256 and CRC-32 of members, computed from the bytes that were read; never taken from what a packet says. */
import { sha256 } from "@noble/hashes/sha2.js";

/** Members up to this size are hashed by the browser itself, which is faster but wants them whole. */
const WHOLE = 32 * 1024 * 1024;
const CRC = table();

/** The SHA-256 of bytes that come in pieces, in lower-case hex. */
export class Hash {
  private readonly running: ReturnType<typeof sha256.create> | undefined;
  private whole: Uint8Array<ArrayBuffer> | undefined;
  private length = 0;

  /** `size` is how many bytes will come. */
  constructor(private readonly size: number) {
    if (size > WHOLE || !globalThis.crypto?.subtle) this.running = sha256.create();
  }

  /** The bytes stay as they are until `digest`. */
  update(piece: Uint8Array<ArrayBuffer>): void {
    if (this.running) this.running.update(piece);
    else if (piece.length === this.size) this.whole = piece;
    else (this.whole ??= new Uint8Array(this.size)).set(piece, this.length);
    this.length += piece.length;
  }

  async digest(): Promise<string> {
    if (this.running) return hex(this.running.digest());
    return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", this.whole ?? new Uint8Array())));
  }
}

/** CRC-32 over `piece`, going on from `crc`. */
export function crc32(piece: Uint8Array, crc = 0): number {
  let value = ~crc;
  let at = 0;
  const [t0, t1, t2, t3] = CRC;
  for (const end = piece.length - 3; at < end; at += 4) {
    value ^= piece[at]! | (piece[at + 1]! << 8) | (piece[at + 2]! << 16) | (piece[at + 3]! << 24);
    value = t3[value & 255]! ^ t2[(value >>> 8) & 255]! ^ t1[(value >>> 16) & 255]! ^ t0[value >>> 24]!;
  }
  for (; at < piece.length; at += 1) value = t0[(value ^ piece[at]!) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
}

/** Bytes as lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function table(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  const next = (from: Int32Array) => from.map((value) => (value >>> 8) ^ first[value & 255]!);
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
