/**
 * What a compressed picture says of itself: size, depth, whether anything was lost. Reads heads, decodes nothing.
 * JPEG (ITU-T T.81), JPEG-LS (T.87), JPEG 2000 and its high-throughput form (T.800, T.814).
 */

/** `precision` is in bits. A height of 0 is told later, by the data. `signed` is undefined where it cannot be told. */
export interface Codestream {
  readonly form: "dct" | "lossless" | "jpeg-ls" | "jpeg-2000" | "other";
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly precision: number;
  readonly signed: boolean | undefined;
  readonly lossy: boolean;
  /** Where the codestream begins; JPEG 2000 may have boxes around it. */
  readonly start: number;
  /** Of JPEG 2000: what a decoder needs to be able to do. */
  readonly tiles: number;
  readonly layers: number;
  /** Of JPEG 2000: whether all components have one depth and sign and are of full size, and the picture begins at 0. */
  readonly plain: boolean;
}

const SOI = 0xffd8;
const SOS = 0xda;
const SOF55 = 0xf7;
const NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const HEAD_BYTES = 65_536;

/** The segments of a JPEG before its first scan: marker, where its value begins, and where it ends. */
export function* segments(view: DataView): Generator<{ marker: number; start: number; end: number }> {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const end = at + 2 + view.getUint16(at + 2);
      yield { marker, start: at + 4, end };
      if (marker === SOS) return;
      at = end;
    }
  }
}

export function isFrame(marker: number): boolean {
  return marker === SOF55 || (marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker));
}

/** What the data say of themselves, undefined when they are cut or of no form that is known here. */
export function headOf(bytes: Uint8Array): Codestream | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const isJpeg = bytes.length > 4 && view.getUint16(0) === SOI;
    const found = isJpeg ? jpeg(view) : jpeg2000(bytes, view);
    return found && found.precision > 0 && found.precision <= (isJpeg ? 16 : 32) ? found : undefined;
  } catch {
    return undefined; // cut
  }
}

const PLAIN = { signed: undefined, start: 0, tiles: 1, layers: 1, plain: true };

function jpeg(view: DataView): Codestream | undefined {
  let kind = 0;
  let frame = { precision: 0, height: 0, width: 0, components: 0 };
  for (const { marker, start } of segments(view)) {
    if (marker === SOS) {
      const near = view.getUint8(start + 1 + 2 * view.getUint8(start)); // of JPEG-LS: how far a value may be off
      const form = kind === SOF55 ? "jpeg-ls" : kind === 0xc3 ? "lossless" : kind <= 0xc1 ? "dct" : "other";
      const lossy = kind === SOF55 ? near > 0 : kind !== 0xc3;
      return kind ? { ...PLAIN, ...frame, form, lossy } : undefined;
    }
    if (isFrame(marker)) {
      kind = marker;
      frame = {
        precision: view.getUint8(start),
        height: view.getUint16(start + 1),
        width: view.getUint16(start + 3),
        components: view.getUint8(start + 5),
      };
    }
  }
  return undefined;
}

function jpeg2000(bytes: Uint8Array, view: DataView): Codestream | undefined {
  const start = startOf2000(bytes);
  if (start < 0) return undefined;
  const at = start + 4;
  const field = (number: number): number => view.getUint32(at + 4 + 4 * number);
  const [right, bottom, left, top, tileWidth, tileHeight] = [0, 1, 2, 3, 4, 5].map(field) as number[] as [
    number, number, number, number, number, number,
  ];
  const components = view.getUint16(at + 36);
  const depth = view.getUint8(at + 38);
  let plain = left === 0 && top === 0 && field(6) === 0 && field(7) === 0;
  for (let one = 0; one < components; one += 1) {
    const place = at + 38 + 3 * one;
    plain &&= view.getUint8(place) === depth && view.getUint8(place + 1) === 1 && view.getUint8(place + 2) === 1;
  }
  const coding = codingStyle(view, at + view.getUint16(at));
  return {
    form: "jpeg-2000",
    width: right - left,
    height: bottom - top,
    components,
    precision: (depth & 0x7f) + 1,
    signed: depth > 0x7f,
    lossy: coding.lossy,
    start,
    tiles: Math.ceil(right / Math.max(1, tileWidth)) * Math.ceil(bottom / Math.max(1, tileHeight)),
    layers: coding.layers,
    plain,
  };
}

function startOf2000(bytes: Uint8Array): number {
  const last = Math.min(bytes.length, HEAD_BYTES) - 4;
  for (let at = 0; at <= last; at += 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0x4f && bytes[at + 2] === 0xff && bytes[at + 3] === 0x51) return at;
  }
  return -1;
}

function codingStyle(view: DataView, from: number): { lossy: boolean; layers: number } {
  let at = from;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    if (view.getUint16(at) === 0xff52) return { lossy: view.getUint8(at + 13) === 0, layers: view.getUint16(at + 6) };
    at += 2 + view.getUint16(at + 2);
  }
  return { lossy: false, layers: 1 };
}
