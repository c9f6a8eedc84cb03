/** RLE frames (PS3.5 annex G): byte planes, packed each by itself. A plane that comes out too short is damage. */
import type { Form } from "./image";
import { NotShown } from "./reasons";

const SEGMENTS = 15;

/** The little endian bytes of a frame, colours interleaved by pixel. */
export function decodeRle(data: Uint8Array, form: Form): Uint8Array {
  const isBits = form.allocated === 1;
  const bytes = isBits ? 1 : form.allocated / 8;
  const count = isBits ? Math.ceil((form.rows * form.columns) / 8) : form.rows * form.columns;
  const planes = form.samples * bytes;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 64 || view.getUint32(0, true) !== planes || planes > SEGMENTS) throw new NotShown("damaged", "rle");
  const out = new Uint8Array(count * planes);
  for (let plane = 0; plane < planes; plane += 1) {
    const start = view.getUint32(4 + 4 * plane, true);
    const end = plane + 1 < planes ? view.getUint32(8 + 4 * plane, true) : data.length;
    if (start < 64 || start > end || end > data.length) throw new NotShown("damaged", "rle");
    const sample = Math.floor(plane / bytes);
    const place = bytes - 1 - (plane % bytes); // the highest byte comes first
    unpackPlane(data.subarray(start, end), out, sample * bytes + place, planes, count);
  }
  return out;
}

function unpackPlane(data: Uint8Array, out: Uint8Array, first: number, step: number, count: number): void {
  let to = first;
  const end = first + count * step;
  let at = 0;
  while (at < data.length && to < end) {
    const head = data[at++] as number;
    if (head < 128) {
      for (let left = head + 1; left > 0 && at < data.length && to < end; left -= 1, to += step) out[to] = data[at++] as number;
    } else if (head > 128 && at < data.length) {
      const value = data[at++] as number;
      for (let left = 257 - head; left > 0 && to < end; left -= 1, to += step) out[to] = value;
    }
  }
  if (to < end) throw new NotShown("cut");
}
