/**
 * The shell around a DICOM data set: preamble and file meta information (PS3.10 chapter 7). Says where the data set
 * begins and how it is encoded. What a file says of its syntax is believed where its first elements look like it.
 */
import { Inflate } from "fflate";
import { Data, headAt, LONG, SHORT, type Syntax, UNDEFINED } from "./elements";
import { INFLATED_BYTES } from "./limits";
import { NotShown } from "./reasons";

export const IMPLICIT = "1.2.840.10008.1.2";
export const EXPLICIT = "1.2.840.10008.1.2.1";
export const BIG_ENDIAN = "1.2.840.10008.1.2.2";
export const DEFLATED = "1.2.840.10008.1.2.1.99";
/** Implicit little endian, its pixels big endian. */
export const GE_PRIVATE = "1.2.840.113619.5.2";
export const NATIVE = new Set([IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED, GE_PRIVATE]);

const SYNTAXES: Record<string, Syntax> = {
  [IMPLICIT]: "implicit-little",
  [GE_PRIVATE]: "implicit-little",
  [BIG_ENDIAN]: "explicit-big",
};
const UIDS: Record<Syntax, string> = {
  "implicit-little": IMPLICIT,
  "explicit-little": EXPLICIT,
  "explicit-big": BIG_ENDIAN,
};
const ALL: Syntax[] = ["explicit-little", "implicit-little", "explicit-big"];
const UNCOMPRESSED = new Set([IMPLICIT, EXPLICIT, BIG_ENDIAN]);
const TRANSFER_SYNTAX = 0x00020010;
const SAMPLE = 8;
const LEAST = 3;
const LAST = 0x7fe10000;
const CHUNK = 64 * 1024;

/** `transferSyntax` is what the data are, `declared` what the file says, maybe nothing. */
export interface Shell {
  readonly declared: string;
  readonly transferSyntax: string;
  readonly syntax: Syntax;
  readonly start: number;
}

/** Read the shell of a file of `size` bytes, of which `data` may be the beginning only. */
export function openShell(data: Data, size: number): Shell {
  const begin = startsAt(data, 128) ? 132 : startsAt(data, 0) ? 4 : 0;
  const meta = readMeta(data, begin);
  const declared = meta.found ? meta.transferSyntax : "";
  const expected = meta.found ? (SYNTAXES[declared] ?? "explicit-little") : undefined;
  const syntax =
    declared === DEFLATED ? "explicit-little" : (guess(data, meta.start, size, expected) ?? (declared ? expected : undefined));
  if (syntax === undefined || meta.start >= data.size) throw new NotShown("damaged", "no data set");
  const isTrue = declared !== "" && (syntax === expected || !UNCOMPRESSED.has(declared));
  return { declared, transferSyntax: isTrue ? declared : UIDS[syntax], syntax, start: meta.start };
}

/** The data set of a deflated file, all of it; refused beyond the limit. */
export function inflated(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const engine = new Inflate((piece) => {
    size += piece.length;
    if (size > INFLATED_BYTES) throw new NotShown("not-safe", "deflated");
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      engine.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch (error) {
    if (error instanceof NotShown || !size) throw error instanceof NotShown ? error : new NotShown("damaged", "deflated");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function startsAt(data: Data, at: number): boolean {
  return data.size >= at + 4 && data.view.getUint32(at, false) === 0x4449434d; // "DICM"
}

/** The transfer syntax from the elements of group 0002, and where the data set begins. */
function readMeta(data: Data, at: number): { found: boolean; transferSyntax: string; start: number } {
  let transferSyntax = "";
  let found = false;
  while (at + 8 <= data.size && data.view.getUint16(at, true) === 2) {
    const isExplicit = /^[A-Za-z]{2}$/.test(String.fromCharCode(data.bytes[at + 4] ?? 0, data.bytes[at + 5] ?? 0));
    const head = headAt(data, at, isExplicit ? "explicit-little" : "implicit-little");
    if (!head || head.length === UNDEFINED || head.start + head.length > data.size) throw new NotShown("damaged", "meta");
    const end = head.start + head.length;
    if (head.tag === TRANSFER_SYNTAX) transferSyntax = uidOf(data.bytes.subarray(head.start, Math.min(end, head.start + 128)));
    found = true;
    at = end;
  }
  return { found, transferSyntax, start: at };
}

function uidOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes).replace(/[^ -~]/g, "").trim();
}

/** The syntax in which plausible elements follow at `at`, `expected` first; undefined when there is none. */
function guess(data: Data, at: number, size: number, expected: Syntax | undefined): Syntax | undefined {
  if (expected && plausible(data, at, size, expected) === SAMPLE) return expected;
  let best: Syntax | undefined;
  let most = 0;
  for (const one of [...ALL].sort((a, b) => Number(a !== expected) - Number(b !== expected))) {
    const count = plausible(data, at, size, one);
    if (count > most) [best, most] = [one, count];
  }
  return best;
}

/** How many of the first elements look real; 0 unless at least three do, or all there are. */
function plausible(data: Data, at: number, size: number, syntax: Syntax): number {
  let last = 0;
  let count = 0;
  while (count < SAMPLE) {
    if (at >= size && count) return SAMPLE;
    const head = headAt(data, at, syntax);
    if (head === undefined) break;
    const isPixels = head.tag >= 0x7fe00008 && head.tag <= 0x7fe00010;
    if (head.tag <= last || head.tag >= LAST || (head.tag >>> 16 > 0x5fff && !isPixels)) return count < LEAST ? 0 : count;
    const isKnown = syntax === "implicit-little" || SHORT.has(head.vr) || LONG.has(head.vr);
    if (!isKnown) return count < LEAST ? 0 : count;
    count += 1;
    if (head.length === UNDEFINED) {
      if (!["SQ", "UN", "OB", "OW", ""].includes(head.vr)) return 0;
      break;
    }
    last = head.tag;
    at = head.start + head.length;
    if (at > size && !isPixels) return count <= LEAST ? 0 : count - 1;
  }
  return count >= LEAST || (at >= size && count > 0) ? count : 0;
}
