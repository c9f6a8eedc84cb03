/**
 * Decodes the bytes of one compressed frame, and does not believe what cannot be so: a head of another size or kind
 * than the header says, a blank picture out of data that say more. The reasons: docs/decisions/0010-reading-room.md.
 */
import { deflateSync, Inflate } from "fflate";
import { type Codestream, headOf, isFrame, segments } from "./codestream";
import { jpeg2000, jpegLs } from "./engines";
import { DEFLATED_FRAME, type Form, RLE, type Values } from "./image";
import { decodeLossless } from "./jpeg/lossless";
import { decodeSequential } from "./jpeg/sequential";
import { J2K_LAYERS, J2K_PIXELS, J2K_TILES } from "./limits";
import { interleaved, masked, numbers, unpacked } from "./native";
import { NotShown } from "./reasons";
import { decodeRle } from "./rle";

/** `head` is what its codestream says of itself; `faulty` when its data are cut, or a decoder complained of them. */
export interface Decoded {
  readonly values: Values;
  readonly photometric: string;
  readonly head?: Codestream | undefined;
  readonly faulty: boolean;
}

const NOTHING = 512;

/** What must be waited for before `decode` is called for data of that kind. */
export async function prepare(data: Uint8Array, syntax: string): Promise<void> {
  if (syntax === RLE || syntax === DEFLATED_FRAME) return;
  const form = headOf(data)?.form;
  if (form === "jpeg-2000") await jpeg2000.prepare();
  if (form === "jpeg-ls") await jpegLs.prepare();
}

/** One frame; `syntax` is what the file says, the data themselves say which decoder is asked. */
export function decode(data: Uint8Array, syntax: string, form: Form): Decoded {
  if (syntax === DEFLATED_FRAME) return fromBytes(inflatedFrame(data, form), form, form.photometric, form.planar);
  const head = headOf(data);
  if (syntax === RLE && !head) return fromBytes(decodeRle(data, form), form, form.photometric);
  if (!head) throw new NotShown("damaged", "head");
  if (head.width !== form.columns || head.height !== form.rows || head.components !== form.samples) {
    throw new NotShown("damaged", "size");
  }
  if (form.kind !== "whole") throw new NotShown("damaged", "kind");
  const decoded = byForm(data, head, form);
  if (isBlank(decoded.values, form.samples) && saysMuch(data, head)) throw new NotShown("doubtful", "blank");
  return { ...decoded, faulty: decoded.faulty || isCut(data) };
}

/** Whether a codestream has values of another kind than the header says. */
export function differsFrom(head: Codestream, form: Form): boolean {
  return head.precision !== form.stored || (head.signed !== undefined && head.signed !== form.signed);
}

function byForm(data: Uint8Array, head: Codestream, form: Form): Decoded {
  switch (head.form) {
    case "dct": {
      const { samples, picture, faulty } = decodeSequential(data);
      return { values: fitted(samples, head, form), photometric: coloursOf(data, form, picture.adobe), head, faulty };
    }
    case "lossless":
      return { values: fitted(decodeLossless(data).samples, head, form), photometric: coloursOf(data, form), head, faulty: false };
    case "jpeg-ls":
      return decodeJpegLs(data, head, form);
    case "jpeg-2000":
      return decodeJpeg2000(data, head, form);
    default:
      throw new NotShown("no-decoder", "jpeg");
  }
}

function decodeJpegLs(data: Uint8Array, head: Codestream, form: Form): Decoded {
  const { pixels, info, planar, faulty } = jpegLs.decode(data);
  checkInfo(info, head);
  const made = head.precision > 8 ? new Uint16Array(pixels.slice().buffer) : pixels;
  const values = planar ? interleaved(made, form.samples) : made;
  if (values.length !== form.rows * form.columns * form.samples) throw new NotShown("damaged", "jpeg-ls");
  return { values: fitted(values, head, form, form.signed), photometric: coloursOf(data, form), head, faulty };
}

/** JPEG 2000 is decoded as numbers without a sign and moved afterwards: the decoder's own way with signs loses some. */
function decodeJpeg2000(data: Uint8Array, head: Codestream, form: Form): Decoded {
  const isDeepColour = head.components === 3 && head.precision > 8;
  if (!head.plain || head.precision > 16 || isDeepColour) throw new NotShown("not-exact", "jpeg 2000");
  if (form.rows * form.columns * form.samples > J2K_PIXELS) throw new NotShown("too-large", "jpeg 2000");
  if (head.tiles > J2K_TILES || head.layers > J2K_LAYERS) throw new NotShown("too-slow", "jpeg 2000");
  const stream = data.slice(head.start);
  if (head.signed) for (let one = 0; one < head.components; one += 1) stream[42 + 3 * one] = head.precision - 1;
  const { pixels, info, faulty } = jpeg2000.decode(stream);
  checkInfo(info, head);
  const size = form.rows * form.columns * form.samples * (head.precision > 8 ? 2 : 1);
  if (pixels.length !== size) throw new NotShown("damaged", "jpeg 2000");
  const plain = head.precision > 8 ? new Uint16Array(pixels.slice().buffer) : pixels;
  const photometric = form.photometric === "YBR_ICT" || form.photometric === "YBR_RCT" ? "RGB" : form.photometric;
  return { values: shifted(plain, head, form), photometric, head, faulty };
}

function checkInfo(info: { width: number; height: number; bitsPerSample: number; componentCount: number }, head: Codestream): void {
  const same = info.width === head.width && info.height === head.height && info.componentCount === head.components;
  if (!same || info.bitsPerSample !== head.precision) throw new NotShown("damaged", "decoder");
}

/** Values of JPEG 2000 by the sign of the codestream; where the header says another, by their bits under that one. */
function shifted(plain: Uint8Array | Uint16Array, head: Codestream, form: Form): Values {
  const { precision } = head;
  const half = head.signed ? 1 << (precision - 1) : 0;
  if (!form.signed && !half) return plain;
  const top = 1 << (precision - 1);
  const values = form.signed ? new Int16Array(plain.length) : new Uint16Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) {
    let value = (plain[at] as number) - half;
    if (form.signed && !head.signed && value >= top) value -= 2 * top;
    if (!form.signed && value < 0) value += 2 * top;
    values[at] = value;
  }
  return values;
}

/** Values of a codestream in the container of the header; `signSpread` where the sign is the codestream's highest bit. */
function fitted(samples: Uint8Array | Uint16Array, head: Codestream, form: Form, signSpread = false): Values {
  const allocated = head.precision > form.allocated ? (head.precision > 8 ? 16 : 8) : form.allocated;
  if (allocated !== 8 && allocated !== 16) throw new NotShown("damaged", "no JPEG is so deep");
  const stored = head.precision > form.allocated ? head.precision : form.stored;
  const Kind = form.signed ? (allocated === 8 ? Int8Array : Int16Array) : allocated === 8 ? Uint8Array : Uint16Array;
  const values = new Kind(samples); // bit patterns are kept
  const bits = signSpread ? head.precision : stored;
  return masked(values, { ...form, allocated, stored: Math.min(bits, allocated), lowest: 0 });
}

function fromBytes(bytes: Uint8Array, form: Form, photometric: string, planar = false): Decoded {
  const values = form.allocated === 1 ? unpacked(bytes, 0, form.rows * form.columns) : numbers(bytes, { ...form, lowest: 0 });
  return { values: planar ? interleaved(values, form.samples) : values, photometric, faulty: false };
}

/** A frame that is deflated by itself (PS3.5 section A.4.13). */
function inflatedFrame(data: Uint8Array, form: Form): Uint8Array {
  const size = Math.ceil((form.rows * form.columns * form.samples * form.allocated) / 8);
  const out = new Uint8Array(size);
  let to = 0;
  const engine = new Inflate((piece) => {
    out.set(piece.subarray(0, Math.max(0, size - to)), Math.min(to, size));
    to += piece.length;
  });
  for (let at = 0; at < data.length && to < size; at += 65_536) engine.push(data.subarray(at, at + 65_536), at + 65_536 >= data.length);
  if (to < size) throw new NotShown("cut");
  return out;
}

/** What colours a JPEG is in: its own marks say more than the header. */
function coloursOf(data: Uint8Array, form: Form, adobe?: number): string {
  if (form.samples !== 3) return form.photometric;
  if (adobe !== undefined) return adobe === 1 ? "YBR_FULL" : "RGB";
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let isJfif = false;
  let ids = "";
  for (const { marker, start, end } of segments(view)) {
    const text = String.fromCharCode(...data.subarray(start, Math.min(end, start + 16)));
    if (marker >= 0xe0 && marker <= 0xef) isJfif ||= text.startsWith("JFIF");
    if (isFrame(marker)) ids = [6, 9, 12].map((at) => text[at] ?? "").join("");
  }
  if (ids === "RGB" || ids === "rgb") return "RGB";
  return isJfif && !form.photometric.includes("YBR") ? "YBR_FULL" : form.photometric;
}

function isBlank(values: Values, samples: number): boolean {
  for (let at = samples; at < values.length; at += 1) if (values[at] !== values[at - samples]) return false;
  return true;
}

/** Whether the data hold more than a picture of one value can need. */
function saysMuch(data: Uint8Array, head: Codestream): boolean {
  const begin = head.form === "jpeg-2000" ? find(data, 0x93) : findLast(data, 0xda);
  if (begin < 0) return false;
  const body = data.subarray(begin);
  return deflateSync(body, { level: 1 }).length > NOTHING + body.length / 100;
}

function find(data: Uint8Array, marker: number): number {
  for (let at = 0; at + 1 < data.length; at += 1) if (data[at] === 0xff && data[at + 1] === marker) return at;
  return -1;
}

function findLast(data: Uint8Array, marker: number): number {
  for (let at = data.length - 2; at >= 0; at -= 1) if (data[at] === 0xff && data[at + 1] === marker) return at;
  return -1;
}

/** Whether the mark with which every codestream ends is missing. */
function isCut(data: Uint8Array): boolean {
  let end = data.length;
  while (end > 0 && (data[end - 1] === 0 || data[end - 1] === 0xff)) end -= 1;
  return !(end > 1 && data[end - 1] === 0xd9 && data[end - 2] === 0xff);
}
