/**
 * Colours of all kinds as RGB of eight bits: YBR (PS3.3 section C.7.6.3.1.2) and palettes (section C.7.6.3.1.5).
 * Rounds as pydicom does, so that both programs show the same.
 */
import type { DataSet } from "./dataset";
import type { Values } from "./image";
import { TABLE_ENTRIES } from "./limits";
import { NotShown } from "./reasons";
import { T } from "./tags";

const R_CR = Math.fround(1.402);
const G_CB = Math.fround((-0.114 * 1.772) / 0.587);
const G_CR = Math.fround((-0.299 * 1.402) / 0.587);
const B_CB = Math.fround(1.772);

/** YBR of full range, interleaved, as RGB. */
export function rgbOfYbr(values: Values): Uint8Array {
  const out = new Uint8Array(values.length);
  for (let at = 0; at + 2 < values.length; at += 3) {
    const y = values[at] as number;
    const cb = (values[at + 1] as number) - 128;
    const cr = (values[at + 2] as number) - 128;
    out[at] = rounded(y + R_CR * cr);
    out[at + 1] = rounded(Math.fround(y + G_CB * cb) + G_CR * cr);
    out[at + 2] = rounded(y + B_CB * cb);
  }
  return out;
}

function rounded(value: number): number {
  const whole = Math.floor(Math.fround(Math.fround(value) + 0.5));
  return whole < 0 ? 0 : whole > 255 ? 255 : whole;
}

/** Colours of `stored` bits each brought to eight. */
export function eightBits(values: Values, stored: number): Uint8Array {
  const shift = Math.max(0, stored - 8);
  return Uint8Array.from(values, (one: number) => one >> shift);
}

/** What the palette of a data set makes of stored values. */
export function throughPalette(values: Values, header: DataSet): Uint8Array {
  const [count = 0, first = 0, depth = 0] = descriptor(header);
  const tables = [0, 1, 2].map((colour) => table(header, colour, count, depth));
  const length = tables[0]?.length ?? 0;
  if (!length || tables.some((one) => one.length !== length)) throw new NotShown("damaged", "palette");
  const greatest = Math.max(...tables.map(greatestOf));
  const isDeep = tables[0] instanceof Uint16Array && greatest > 255;
  const bytes = tables.map((one) => (isDeep ? Uint8Array.from(one, (value: number) => value >> 8) : Uint8Array.from(one)));
  const last = Math.min(count, length) - 1;
  const out = new Uint8Array(3 * values.length);
  for (let at = 0; at < values.length; at += 1) {
    const place = Math.min(Math.max((values[at] as number) - first, 0), last);
    out[3 * at] = bytes[0]?.[place] ?? 0;
    out[3 * at + 1] = bytes[1]?.[place] ?? 0;
    out[3 * at + 2] = bytes[2]?.[place] ?? 0;
  }
  return out;
}

function descriptor(header: DataSet): number[] {
  const isSigned = header.whole(T.PixelRepresentation) === 1;
  const [count, first, depth] = header.numbers(T.RedPaletteDescriptor, isSigned ? "SS" : "US");
  if (first === undefined || (depth !== 8 && depth !== 16)) throw new NotShown("damaged", "palette");
  return [(count as number) & 0xffff || TABLE_ENTRIES, first, depth];
}

function table(header: DataSet, colour: number, count: number, depth: number): Uint8Array | Uint16Array {
  const plain = header.bytes(T.RedPaletteData + colour);
  const little = header.syntax !== "explicit-big";
  if (plain.length) {
    const size = plain.length / count;
    if (size === 1) return plain.slice();
    if (size === 2) return words(plain, little);
    // One byte of padding behind an odd number of entries.
    if (plain.length === count + 1) return plain.slice(0, count);
    throw new NotShown("not-exact", "palette");
  }
  const segmented = header.bytes(T.SegmentedRedPaletteData + colour);
  if (!segmented.length) throw new NotShown("damaged", "palette");
  const codes = depth === 8 ? segmented.slice() : words(segmented, little);
  const made = expanded(codes);
  return depth === 8 ? Uint8Array.from(made) : Uint16Array.from(made);
}

function greatestOf(values: Uint8Array | Uint16Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

function words(bytes: Uint8Array, little: boolean): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, at) => view.getUint16(2 * at, little));
}

/** The entries of a segmented table (PS3.3 section C.7.9.2); indirect segments, which nobody is known to write, are not read. */
function expanded(codes: Uint8Array | Uint16Array): number[] {
  const out: number[] = [];
  let at = 0;
  while (at + 1 < codes.length) {
    const [kind, length] = [codes[at] as number, codes[at + 1] as number];
    if (out.length + length > TABLE_ENTRIES) throw new NotShown("damaged", "palette");
    if (kind === 0) {
      out.push(...codes.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    } else if (kind === 1) {
      ramp(out, length, codes[at + 2] ?? 0);
      at += 3;
    } else throw new NotShown("not-exact", "palette");
  }
  return out;
}

function ramp(out: number[], length: number, to: number): void {
  const from = out[out.length - 1];
  if (from === undefined) throw new NotShown("damaged", "palette");
  const step = (to - from) / length;
  for (let one = 1; one <= length; one += 1) out.push(one === length ? to : halfToEven(from + one * step));
}

function halfToEven(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value % 1) === 0.5 && whole % 2 !== 0 ? whole - 1 : whole;
}
