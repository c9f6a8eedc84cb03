/**
 * Frames that are not compressed, and what other decoders share with them: numbers out of bytes, unused bits, planes of
 * colour. Reads the bytes of its own frame only.
 */
import type { Form, Values } from "./image";
import { BIG_ENDIAN, GE_PRIVATE } from "./part10";
import type { DicomObject } from "./object";
import { NotShown } from "./reasons";

/** The values of a frame and what colours they are. */
export interface Plain {
  readonly values: Values;
  readonly photometric: string;
}

export function decodeNative(object: DicomObject, form: Form, number: number): Plain {
  const { pixels } = object;
  if (!pixels || pixels.undefinedLength) throw new NotShown("damaged", "compressed");
  let photometric = form.photometric;
  if (photometric === "YBR_FULL_422" && isWhole(object, form)) photometric = "YBR_FULL";
  const isHalved = photometric === "YBR_FULL_422";
  const bits = form.rows * form.columns * (isHalved ? 2 : form.samples) * form.allocated;
  if (8 * object.there < bits * (number + 1)) throw new NotShown("cut");
  const first = bits * number;
  const start = Math.floor(first / 8);
  const size = Math.ceil(((first % 8) + bits) / 8);
  const big = object.transferSyntax === BIG_ENDIAN || object.transferSyntax === GE_PRIVATE;
  const bytes = big ? swapped(object, form, pixels.vr, start, size) : object.data.bytes.slice(pixels.start + start, pixels.start + start + size);
  if (bytes.length < size) throw new NotShown("cut");
  if (form.allocated === 1) return { values: unpacked(bytes, first % 8, form.rows * form.columns), photometric };
  const values = numbers(bytes, form);
  if (isHalved) return { values: expanded(values), photometric: "YBR_FULL" };
  return { values: form.planar ? interleaved(values, form.samples) : values, photometric };
}

/** Whether colours said to be halved are all there: then the pixels are half as long again as they should be. */
function isWhole(object: DicomObject, form: Form): boolean {
  const size = Math.floor((form.rows * form.columns * 3 * form.allocated) / 8) * object.frames;
  return object.there === size || object.there === size + (size % 2);
}

/** Bytes of big endian pixels as little endian ones. */
function swapped(object: DicomObject, form: Form, vr: string, start: number, size: number): Uint8Array {
  const from = object.pixels?.start ?? 0;
  const { bytes } = object.data;
  const isWord = form.allocated === 8 && vr === "OW" && object.transferSyntax === BIG_ENDIAN;
  const step = isWord ? 2 : form.allocated / 8;
  if (step <= 1) return bytes.slice(from + start, from + start + size);
  const begin = start - (start % step);
  const raw = bytes.slice(from + begin, from + begin + Math.ceil((start - begin + size) / step) * step);
  for (let at = 0; at + step <= raw.length; at += step) raw.subarray(at, at + step).reverse();
  return raw.slice(start - begin, start - begin + size);
}

/** Single bits, eight to a byte, the lowest first. */
export function unpacked(bytes: Uint8Array, skip: number, count: number): Uint8Array {
  const values = new Uint8Array(count);
  for (let one = 0; one < count; one += 1) {
    const bit = one + skip;
    values[one] = ((bytes[bit >> 3] as number) >> (bit & 7)) & 1;
  }
  return values;
}

/** Little endian bytes as numbers; what lies outside the stored bits is gone. */
export function numbers(bytes: Uint8Array, form: Form): Values {
  const { buffer } = bytes.byteOffset === 0 ? bytes : bytes.slice();
  const count = Math.floor(bytes.length / (form.allocated / 8));
  if (form.kind === "float") return new Float32Array(buffer as ArrayBuffer, 0, count);
  if (form.kind === "double") return new Float64Array(buffer as ArrayBuffer, 0, count);
  const Kind = {
    8: form.signed ? Int8Array : Uint8Array,
    16: form.signed ? Int16Array : Uint16Array,
    32: form.signed ? Int32Array : Uint32Array,
  }[form.allocated];
  if (!Kind) throw new NotShown("damaged", `${form.allocated}`);
  return masked(new Kind(buffer as ArrayBuffer, 0, count), form);
}

/** Values with what lies below and above the stored bits gone, and their sign spread. */
export function masked<One extends Values>(values: One, form: Form): One {
  const unused = form.allocated - form.stored;
  if (unused === 0) return values;
  const wide = 32 - form.allocated;
  const up = wide + unused - form.lowest;
  const down = wide + unused;
  for (let at = 0; at < values.length; at += 1) {
    const moved = (values[at] as number) << up;
    values[at] = form.signed ? moved >> down : moved >>> down;
  }
  return values;
}

/** Planes of colour made pixels. */
export function interleaved<One extends Values>(values: One, samples: number): One {
  if (samples === 1) return values;
  const out = values.slice() as One;
  const count = values.length / samples;
  for (let plane = 0; plane < samples; plane += 1) {
    for (let at = 0; at < count; at += 1) out[at * samples + plane] = values[plane * count + at] as number;
  }
  return out;
}

/** Two pixels out of each four values: Y1 Y2 B R (PS3.3 section C.7.6.3.1.2). */
function expanded(values: Values): Values {
  const out = new (values.constructor as new (count: number) => Values)(Math.floor(values.length / 4) * 6);
  for (let from = 0, to = 0; from + 3 < values.length; from += 4, to += 6) {
    const [b, r] = [values[from + 2] as number, values[from + 3] as number];
    out[to] = values[from] as number;
    out[to + 1] = out[to + 4] = b;
    out[to + 2] = out[to + 5] = r;
    out[to + 3] = values[from + 1] as number;
  }
  return out;
}
