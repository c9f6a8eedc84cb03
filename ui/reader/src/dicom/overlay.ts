/**
 * Overlay planes of a frame (PS3.3 section C.9.2): lines and letters that lie over the picture, one bit each.
 * Those hidden in unused bits of the pixels are of old files and are read where the pixels are not compressed.
 */
import type { DataSet } from "./dataset";
import { formOfObject, isNative } from "./image";
import { OVERLAY_GROUPS } from "./limits";
import { unpacked } from "./native";
import type { DicomObject } from "./object";

/** One plane; `left` and `top` count from 0 and may lie outside the picture. */
export interface Overlay {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bits: Uint8Array;
}

const FIRST = 0x60000000;
const [ROWS, COLUMNS, FRAMES, ORIGIN, FRAME_ORIGIN, BIT_POSITION, DATA] = [0x10, 0x11, 0x15, 0x50, 0x51, 0x102, 0x3000] as const;
const LARGEST = 64 * 1024 * 1024;

export function overlaysOf(object: DicomObject, frame: number): Overlay[] {
  const found: Overlay[] = [];
  for (let one = 0; one < OVERLAY_GROUPS; one += 1) {
    const base = FIRST + one * 0x20000;
    const plane = object.header.has(base + ROWS) ? planeOf(object, base, frame) : undefined;
    if (plane?.bits.includes(1)) found.push(plane);
  }
  return found;
}

function planeOf(object: DicomObject, base: number, frame: number): Overlay | undefined {
  const { header } = object;
  const [height, width] = [header.whole(base + ROWS), header.whole(base + COLUMNS)];
  if (width <= 0 || height <= 0 || width * height > LARGEST) return undefined;
  const bits = header.has(base + DATA) ? written(header, base, frame, width * height) : hidden(object, base, frame, width * height);
  if (!bits) return undefined;
  const [row = 1, column = 1] = header.numbers(base + ORIGIN, "SS");
  return { width, height, left: column - 1, top: row - 1, bits };
}

function written(header: DataSet, base: number, frame: number, count: number): Uint8Array | undefined {
  const frames = Math.max(1, header.whole(base + FRAMES, "IS"));
  const first = Math.max(1, header.whole(base + FRAME_ORIGIN)) - 1;
  // One plane without frames of its own lies over every frame.
  const number = header.has(base + FRAMES) ? frame - first : 0;
  const bytes = header.bytes(base + DATA);
  if (number < 0 || number >= frames || 8 * bytes.length < count * (number + 1)) return undefined;
  return unpacked(bytes, number * count, count);
}

function hidden(object: DicomObject, base: number, frame: number, count: number): Uint8Array | undefined {
  const form = formOfObject(object);
  const bit = object.header.whole(base + BIT_POSITION);
  const isUnused = bit < form.lowest || (bit >= form.lowest + form.stored && bit < form.allocated);
  const fits = form.rows * form.columns === count && form.samples === 1 && form.allocated === 16;
  const start = (object.pixels?.start ?? 0) + 2 * count * frame;
  if (!isNative(object) || !isUnused || !fits || start + 2 * count > object.data.size) return undefined;
  const little = object.header.syntax !== "explicit-big";
  return Uint8Array.from({ length: count }, (_, at) => (object.data.view.getUint16(start + 2 * at, little) >> bit) & 1);
}
