/**
 * Lists the data elements of a header for people to read, at most so many, never the pixels.
 * All values are foreign text: whoever shows them makes odd characters visible.
 */
import { dictionary } from "./dictionary";
import { DataSet } from "./dataset";
import { type Element, items } from "./elements";
import { LISTED_CHARACTERS, LISTED_DEPTH, LISTED_LINES } from "./limits";
import type { DicomObject } from "./object";

/** One element, or the beginning of an item of a sequence (`isItem`). `size` is in bytes, of a sequence in items. */
export interface Line {
  readonly depth: number;
  readonly tag: string;
  readonly name: string;
  readonly vr: string;
  readonly value: string;
  readonly size: number;
  readonly isItem: boolean;
}

const TEXTS = new Set("AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UR UT".split(" "));
const PARAGRAPHS = new Set(["LT", "ST", "UT"]);
const NUMBERS = new Set(["US", "SS", "UL", "SL", "FL", "FD", "UV", "SV"]);
const MOST_NUMBERS = 32;
const ITEM = 0xfffee000;

export function listed(object: DicomObject): Line[] {
  const lines: Line[] = [];
  list(object.header, 0, lines);
  return lines;
}

function list(set: DataSet, depth: number, lines: Line[]): void {
  const creators = new Map<number, string>();
  const elements = [...set.scanned.elements.values()].sort((one, other) => one.tag - other.tag);
  for (const element of elements) {
    if (lines.length >= LISTED_LINES) return;
    const { tag } = element;
    const number = tag & 0xffff;
    const isPrivate = ((tag >>> 16) & 1) === 1;
    const vr = element.vr || vrOf(tag);
    const value = valueOf(set, element, vr);
    if (isPrivate && number >= 0x10 && number <= 0xff) creators.set(tag, value);
    const creator = ((tag & 0xffff0000) | (number >> 8)) >>> 0;
    const name = isPrivate ? (creators.get(creator) ?? "") : nameOf(tag);
    const line = { depth, tag: written(tag), name, vr, value, size: element.end - element.start, isItem: false };
    if (vr === "SQ" || (vr === "UN" && element.undefinedLength)) listSequence(set, element, line, lines);
    else lines.push(line);
  }
}

function listSequence(set: DataSet, element: Element, line: Line, lines: Line[]): void {
  const at = lines.push(line) - 1;
  let count = 0;
  try {
    for (const place of items(set.data, element, set.syntax)) {
      count += 1;
      if (line.depth >= LISTED_DEPTH || lines.length >= LISTED_LINES) continue;
      lines.push({ depth: line.depth + 1, tag: written(ITEM), name: "", vr: "", value: "", size: 0, isItem: true });
      list(set.inner(place), line.depth + 2, lines);
      if (count >= LISTED_LINES) break;
    }
  } catch {
    // What could be followed of it is listed.
  }
  lines[at] = { ...line, vr: "SQ", value: "", size: count };
}

function valueOf(set: DataSet, element: Element, vr: string): string {
  if (TEXTS.has(vr)) {
    const raw = set.data.bytes.subarray(element.start, Math.min(element.end, element.start + 4 * LISTED_CHARACTERS));
    const text = PARAGRAPHS.has(vr) ? set.textOf(raw) : set.textOf(raw).split("\\").map((one) => one.trim()).join("\\");
    return text.slice(0, LISTED_CHARACTERS);
  }
  if (NUMBERS.has(vr)) return set.numbersOf(element, vr, MOST_NUMBERS).map(String).join("\\");
  if (vr === "AT") {
    const halves = set.numbersOf(element, "US", 2 * MOST_NUMBERS);
    const pairs = halves.filter((_, at) => at % 2 === 0).map((group, at) => group * 65536 + (halves[2 * at + 1] ?? 0));
    return pairs.map(written).join("\\");
  }
  return "";
}

function vrOf(tag: number): string {
  const number = tag & 0xffff;
  if ((tag >>> 16) & 1) return number >= 0x10 && number <= 0xff ? "LO" : "UN";
  return dictionary().get(standard(tag))?.vr ?? "UN";
}

function nameOf(tag: number): string {
  if ((tag & 0xffff) === 0) return "Group Length";
  return dictionary().get(standard(tag))?.name ?? "";
}

/** Overlays and curves have names for every group of theirs. */
function standard(tag: number): number {
  const family = tag >>> 24;
  return family === 0x60 || family === 0x50 ? ((family << 24) | (tag & 0xffff)) >>> 0 : tag;
}

function written(tag: number): string {
  const digits = tag.toString(16).padStart(8, "0").toUpperCase();
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
}
