/**
 * The tables and frame header of a JPEG picture (ITU-T T.81 annex B) as they stand when a scan begins.
 * Reads segments; decodes no pixels.
 */
import { NotShown } from "../reasons";
import { type Huffman, huffman } from "./bits";

export interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantTable: number;
}

/** One scan: which components, by which tables, and where its bits begin. */
export interface Scan {
  readonly components: { readonly index: number; readonly dc: Huffman; readonly ac: Huffman | undefined }[];
  readonly start: number;
  /** Of lossless pictures: the predictor and the point transform. */
  readonly predictor: number;
  readonly shift: number;
}

export interface Picture {
  kind: number;
  precision: number;
  height: number;
  width: number;
  components: Component[];
  quantization: (Uint16Array | undefined)[];
  restart: number;
  /** What markers say of colours. */
  adobe: number | undefined;
  isJfif: boolean;
}

/** Walks over the segments of a picture; `onScan` decodes each scan and gives where it ended. */
export function readPicture(bytes: Uint8Array, onScan: (picture: Picture, scan: Scan) => number): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture: Picture = {
    kind: 0, precision: 0, height: 0, width: 0, components: [], quantization: [], restart: 0, adobe: undefined, isJfif: false,
  };
  const tables: (Huffman | undefined)[] = [];
  let scans = 0;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at += 1; // bytes between segments
      continue;
    }
    const marker = bytes[at + 1] as number;
    if (marker === 0xd9) break;
    if (marker === 0xff || marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const start = at + 4;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) {
      if (scans) break;
      throw new NotShown("cut");
    }
    const segment = bytes.subarray(start, end);
    at = end;
    if (marker === 0xdb) readQuantization(segment, picture.quantization);
    else if (marker === 0xc4) readHuffman(segment, tables);
    else if (marker === 0xdd) picture.restart = view.getUint16(start);
    else if (marker === 0xe0) picture.isJfif ||= ascii(segment, 4) === "JFIF";
    else if (marker === 0xee && ascii(segment, 5) === "Adobe") picture.adobe = segment[11];
    else if (marker === 0xc0 || marker === 0xc1 || marker === 0xc3) readFrame(segment, marker, picture);
    else if (marker > 0xc0 && marker <= 0xcf && marker !== 0xc8) throw new NotShown("no-decoder", marker.toString(16));
    else if (marker === 0xda) {
      at = onScan(picture, readScan(segment, end, picture, tables));
      scans += 1;
      if (scans > 4) throw new NotShown("damaged", "scans");
    }
  }
  if (!scans) throw new NotShown("damaged", "no scan");
  return picture;
}

function ascii(bytes: Uint8Array, count: number): string {
  return String.fromCharCode(...bytes.subarray(0, count));
}

function readQuantization(bytes: Uint8Array, into: (Uint16Array | undefined)[]): void {
  let at = 0;
  while (at < bytes.length) {
    const [deep, number] = [(bytes[at] as number) >> 4, (bytes[at] as number) & 15];
    const size = deep ? 2 : 1;
    if (number > 3 || at + 1 + 64 * size > bytes.length) throw new NotShown("damaged", "quantization");
    const table = new Uint16Array(64);
    for (let one = 0; one < 64; one += 1) {
      const place = at + 1 + one * size;
      table[one] = deep ? ((bytes[place] as number) << 8) | (bytes[place + 1] as number) : (bytes[place] as number);
    }
    into[number] = table;
    at += 1 + 64 * size;
  }
}

function readHuffman(bytes: Uint8Array, into: (Huffman | undefined)[]): void {
  let at = 0;
  while (at + 17 <= bytes.length) {
    const name = bytes[at] as number;
    const counts = bytes.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, one) => sum + one, 0);
    if (total > 256 || at + 17 + total > bytes.length || (name & 15) > 3) throw new NotShown("damaged", "huffman");
    into[((name >> 4) & 1) * 4 + (name & 15)] = huffman(counts, bytes.slice(at + 17, at + 17 + total));
    at += 17 + total;
  }
}

function readFrame(bytes: Uint8Array, marker: number, picture: Picture): void {
  if (picture.kind || bytes.length < 6) throw new NotShown("damaged", "frame");
  picture.kind = marker;
  picture.precision = bytes[0] as number;
  picture.height = ((bytes[1] as number) << 8) | (bytes[2] as number);
  picture.width = ((bytes[3] as number) << 8) | (bytes[4] as number);
  const count = bytes[5] as number;
  if (!picture.height || !picture.width || ![1, 3].includes(count) || bytes.length < 6 + 3 * count) {
    throw new NotShown(count === 4 || count === 2 || !picture.height ? "not-exact" : "damaged", "frame");
  }
  for (let one = 0; one < count; one += 1) {
    const [id, factors, quantTable] = bytes.subarray(6 + 3 * one, 9 + 3 * one) as unknown as [number, number, number];
    const [across, down] = [factors >> 4, factors & 15];
    if (across < 1 || across > 4 || down < 1 || down > 4) throw new NotShown("damaged", "sampling");
    // The only component of a picture is never reduced, whatever its factors say.
    picture.components.push({ id, across: count === 1 ? 1 : across, down: count === 1 ? 1 : down, quantTable });
  }
}

function readScan(bytes: Uint8Array, start: number, picture: Picture, tables: (Huffman | undefined)[]): Scan {
  const count = bytes[0] as number;
  if (!picture.kind || count < 1 || count > 4 || bytes.length < 4 + 2 * count) throw new NotShown("damaged", "scan");
  const components = [];
  for (let one = 0; one < count; one += 1) {
    const index = picture.components.findIndex(({ id }) => id === bytes[1 + 2 * one]);
    const names = bytes[2 + 2 * one] as number;
    const dc = tables[names >> 4];
    if (index < 0 || names >> 4 > 3 || !dc) throw new NotShown("damaged", "scan");
    components.push({ index, dc, ac: (names & 15) > 3 ? undefined : tables[4 + (names & 15)] });
  }
  const tail = 1 + 2 * count;
  return { components, start, predictor: bytes[tail] as number, shift: (bytes[tail + 2] as number) & 15 };
}
