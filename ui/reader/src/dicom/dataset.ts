/**
 * One level of a data set with its values read on demand: text, numbers, items of sequences. A value of a wrong kind is
 * no value; nothing here throws over one.
 */
import { type Decode, decoderFor } from "./charset";
import { type Data, type Element, items, type Place, type Scanned, scan, type Syntax } from "./elements";

const CHARACTER_SET = 0x00080005;
const TEXT = new Set(["DS", "IS", "CS", "LO", "SH", "UC", "UT", "LT", "ST", "AS", "DA", "TM", "DT", "UI", "PN"]);
/** How many bytes a number of each kind has; what else there is, is taken for US. */
const SIZES: Record<string, number> = { SS: 2, UL: 4, SL: 4, FL: 4, FD: 8, SV: 8, UV: 8, OF: 4, OD: 8, OL: 4 };
const ASCII = new TextDecoder("windows-1252");

export class DataSet {
  private readonly decode: Decode;

  constructor(
    readonly data: Data,
    readonly syntax: Syntax,
    readonly scanned: Scanned,
    outer?: Decode,
  ) {
    const declared = this.ascii(CHARACTER_SET);
    this.decode = declared || !outer ? decoderFor(declared) : outer;
  }

  static of(data: Data, start: number, end: number, syntax: Syntax, outer?: Decode): DataSet {
    return new DataSet(data, syntax, scan(data, start, end, syntax), outer);
  }

  has(tag: number): boolean {
    return this.scanned.elements.has(tag);
  }

  element(tag: number): Element | undefined {
    return this.scanned.elements.get(tag);
  }

  bytes(tag: number): Uint8Array {
    const found = this.element(tag);
    return found ? this.data.bytes.subarray(found.start, found.end) : new Uint8Array();
  }

  /** Text in the character set of the data set. */
  text(tag: number): string {
    return this.decode(this.bytes(tag));
  }

  textOf(bytes: Uint8Array): string {
    return this.decode(bytes);
  }

  /** Codes and identifiers, which are ASCII. */
  ascii(tag: number): string {
    return ASCII.decode(this.bytes(tag).subarray(0, 65536)).replace(/[\u0000-\u001f]/g, "").trim();
  }

  /** The numbers of an element; none when one of them is no number. `kind` is the VR where none is written. */
  numbers(tag: number, kind = "DS"): number[] {
    const found = this.element(tag);
    if (!found) return [];
    const vr = found.vr && found.vr !== "UN" ? found.vr : kind;
    const numbers = TEXT.has(vr) ? this.written(tag) : this.numbersOf(found, vr, 65536);
    return numbers.every(Number.isFinite) ? numbers : [];
  }

  /** A whole number, 0 when it is none. */
  whole(tag: number, kind = "US"): number {
    return Math.trunc(this.numbers(tag, kind)[0] ?? 0);
  }

  /** The items of a sequence. */
  *items(tag: number): Generator<DataSet> {
    const found = this.element(tag);
    if (!found) return;
    for (const place of items(this.data, found, this.syntax)) {
      yield this.inner(place);
    }
  }

  /** A data set inside this one, which has its character set unless it names its own. */
  inner(place: Place): DataSet {
    return DataSet.of(this.data, place.start, place.end, place.syntax, this.decode);
  }

  /** The first item of a sequence. */
  item(tag: number): DataSet | undefined {
    return this.items(tag).next().value ?? undefined;
  }

  private written(tag: number): number[] {
    const text = this.ascii(tag);
    if (!text) return [];
    return text.split("\\").filter((one) => one.trim() !== "").map((one) => (/^[\s\d+.eE-]+$/.test(one) ? Number(one) : NaN));
  }

  /** At most `most` numbers of an element that are written as binary ones. */
  numbersOf(found: Element, vr: string, most: number): number[] {
    const size = SIZES[vr] ?? 2;
    const numbers: number[] = [];
    const last = Math.min(found.end, found.start + size * most);
    for (let at = found.start; at + size <= last; at += size) numbers.push(this.number(at, vr));
    return numbers;
  }

  private number(at: number, vr: string): number {
    const { view } = this.data;
    const little = this.syntax !== "explicit-big";
    switch (vr) {
      case "SS":
        return view.getInt16(at, little);
      case "UL":
      case "OL":
        return view.getUint32(at, little);
      case "SL":
        return view.getInt32(at, little);
      case "FL":
      case "OF":
        return view.getFloat32(at, little);
      case "FD":
      case "OD":
        return view.getFloat64(at, little);
      case "SV":
        return Number(view.getBigInt64(at, little));
      case "UV":
        return Number(view.getBigUint64(at, little));
      default:
        return view.getUint16(at, little);
    }
  }
}
