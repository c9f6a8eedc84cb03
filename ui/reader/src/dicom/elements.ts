/**
 * Finds the data elements of a DICOM data set (PS3.5 chapter 7) without reading their values. Walks in a loop, never by
 * recursion, within limits, and stops where the pixels begin. Knows encodings, not meanings; a length that points
 * beyond the end is reported, not believed.
 */
import { DEPTH, ELEMENTS, NESTED_ELEMENTS } from "./limits";
import { NotShown } from "./reasons";

/** How elements are written, apart from how pixels are compressed. */
export type Syntax = "explicit-little" | "implicit-little" | "explicit-big";

/** Where a value lies. `vr` is empty where it is not written; undefined lengths end before their delimiter. */
export interface Element {
  readonly tag: number;
  readonly vr: string;
  readonly start: number;
  readonly end: number;
  readonly undefinedLength: boolean;
}

/** Where the elements of an item lie, and how they are written. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly syntax: Syntax;
}

export interface Head {
  readonly tag: number;
  readonly vr: string;
  readonly start: number;
  readonly length: number;
}

/** `cut` when an element is longer than the data, `full` when there were more elements than the limit. */
export interface Scanned {
  readonly elements: Map<number, Element>;
  readonly pixels: Element | undefined;
  readonly cut: boolean;
  readonly full: boolean;
}

export const UNDEFINED = 0xffffffff;
const ITEM = 0xfffee000;
const ITEM_END = 0xfffee00d;
const SEQUENCE_END = 0xfffee0dd;
/** Float, double float and integer pixels. */
const PIXELS = new Set([0x7fe00008, 0x7fe00009, 0x7fe00010]);
export const LONG = new Set(["OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"]);
export const SHORT = new Set(
  "AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US".split(" "),
);

/** Bytes with the two ways to read numbers from them. */
export class Data {
  readonly view: DataView;
  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get size(): number {
    return this.bytes.length;
  }
}

/** The head of the element at `at`; undefined where the data end. */
export function headAt(data: Data, at: number, syntax: Syntax): Head | undefined {
  if (at < 0 || at + 8 > data.size) return undefined;
  const little = syntax !== "explicit-big";
  const tag = (data.view.getUint16(at, little) * 0x10000 + data.view.getUint16(at + 2, little)) >>> 0;
  const plain = { tag, vr: "", start: at + 8, length: data.view.getUint32(at + 4, little) };
  if (syntax === "implicit-little" || tag >>> 16 === 0xfffe) return plain;
  const vr = vrAt(data, at + 4);
  if (SHORT.has(vr)) return { tag, vr, start: at + 8, length: data.view.getUint16(at + 6, little) };
  if (!LONG.has(vr) && !/^[A-Z]{2}$/.test(vr)) return plain; // some writers slip in elements without a VR
  if (at + 12 > data.size) return undefined;
  return { tag, vr, start: at + 12, length: data.view.getUint32(at + 8, little) };
}

function vrAt(data: Data, at: number): string {
  return String.fromCharCode(data.bytes[at] ?? 0, data.bytes[at + 1] ?? 0);
}

/** The elements between `start` and `end`, up to the pixels. */
export function scan(data: Data, start: number, end: number, syntax: Syntax): Scanned {
  const elements = new Map<number, Element>();
  const budget = { left: NESTED_ELEMENTS };
  let pixels: Element | undefined;
  let at = start;
  let cut = false;
  while (at + 8 <= end && elements.size < ELEMENTS) {
    const head = headAt(data, at, syntax);
    if (head === undefined) {
      cut = true;
      break;
    }
    const undefinedLength = head.length === UNDEFINED;
    if (PIXELS.has(head.tag)) {
      pixels = { ...head, end: undefinedLength ? end : head.start + head.length, undefinedLength };
      break;
    }
    if (head.tag === ITEM_END || head.tag === SEQUENCE_END) break;
    let stop = head.start + head.length;
    at = stop;
    if (undefinedLength) {
      const found = follow(data, head.start, end, [{ inSequence: true, syntax: innerSyntax(data, head, syntax) }], budget);
      ({ stop, next: at } = found);
      cut ||= found.cut;
    }
    elements.set(head.tag, { ...head, end: Math.min(stop, end), undefinedLength });
  }
  const full = elements.size >= ELEMENTS;
  return { elements, pixels, cut: cut || (!pixels && at > end), full };
}

/** Where the items of a sequence lie. */
export function* items(data: Data, sequence: Element, outer: Syntax): Generator<Place> {
  const syntax = sequence.undefinedLength ? innerSyntax(data, sequence, outer) : outer;
  const budget = { left: NESTED_ELEMENTS };
  let at = sequence.start;
  while (at + 8 <= sequence.end) {
    const head = headAt(data, at, syntax);
    if (head === undefined || head.tag !== ITEM) return;
    let stop = Math.min(head.start + head.length, sequence.end);
    at = stop;
    if (head.length === UNDEFINED) {
      ({ stop, next: at } = follow(data, head.start, sequence.end, [{ inSequence: false, syntax }], budget));
    }
    yield { start: head.start, end: stop, syntax };
  }
}

/**
 * In what a sequence of undefined length is written. Those of unknown VR are implicit little endian (PS3.5 section
 * 6.2.2, note 3), unless a VR stands where the first element of the first item has it.
 */
function innerSyntax(data: Data, head: { vr: string; start: number }, syntax: Syntax): Syntax {
  if (head.vr !== "UN") return syntax;
  const inside = vrAt(data, head.start + 12);
  return SHORT.has(inside) || LONG.has(inside) ? syntax : "implicit-little";
}

interface Level {
  readonly inSequence: boolean;
  readonly syntax: Syntax;
}

/** Where the value at `at` ends, and where its delimiter does. */
function follow(
  data: Data,
  at: number,
  end: number,
  levels: Level[],
  budget: { left: number },
): { stop: number; next: number; cut: boolean } {
  while (budget.left-- > 0) {
    const level = levels[levels.length - 1] as Level;
    const head = headAt(data, at, level.syntax);
    if (head === undefined || head.start > end) break;
    if (head.tag === SEQUENCE_END || head.tag === ITEM_END) {
      levels.pop();
      if (!levels.length) return { stop: at, next: head.start, cut: false };
      at = head.start;
    } else if (level.inSequence && head.tag !== ITEM) {
      if (head.tag < 0x00080000 || head.tag >= 0x7fe10000) throw new NotShown("damaged", "sequence");
      levels.pop(); // an element: the sequence ended without saying so
      if (!levels.length) return { stop: at, next: at, cut: false };
    } else if (head.length !== UNDEFINED) {
      at = head.start + head.length;
    } else if (levels.length > 2 * DEPTH) {
      throw new NotShown("damaged", "depth");
    } else {
      const syntax = level.inSequence ? level.syntax : innerSyntax(data, head, level.syntax);
      levels.push({ inSequence: !level.inSequence, syntax });
      at = head.start;
    }
  }
  return { stop: end, next: end, cut: true };
}
