/**
 * What a header says of the form of its pixels (PS3.3 section C.7.6.3), and whether they can be decoded at all.
 * Sizes are checked by arithmetic before anything is decoded.
 */
import type { DataSet } from "./dataset";
import { FRAME_BYTES, FRAME_PIXELS } from "./limits";
import type { DicomObject } from "./object";
import { NATIVE } from "./part10";
import { NotShown } from "./reasons";
import { T } from "./tags";

export interface Form {
  readonly rows: number;
  readonly columns: number;
  readonly samples: number;
  readonly photometric: string;
  readonly allocated: number;
  readonly stored: number;
  /** How far values lie above the lowest bit: 0 but for old files (PS3.5 of 2004 section 8.1.1). */
  readonly lowest: number;
  readonly signed: boolean;
  readonly planar: boolean;
  readonly kind: "whole" | "float" | "double";
}

/** Values as they are stored, colours interleaved by pixel. */
export type Values = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

const MONOCHROME = new Set(["MONOCHROME1", "MONOCHROME2"]);
const KNOWN = new Set([
  ...["MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422"],
  ...["YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT"],
]);
const JPEG = "1.2.840.10008.1.2.4.";
export const RLE = "1.2.840.10008.1.2.5";
export const DEFLATED_FRAME = "1.2.840.10008.1.2.8.1";
const READ = new Set([
  ...["50", "51", "57", "70", "80", "81", "90", "91", "201", "202", "203"].map((last) => JPEG + last),
  RLE,
  DEFLATED_FRAME,
]);

/** What is left out of a header is what it mostly is. */
export function formOf(header: DataSet, kind: Form["kind"] = "whole"): Form {
  const samples = Math.max(1, header.whole(T.SamplesPerPixel));
  const allocated = header.whole(T.BitsAllocated);
  const said = header.whole(T.BitsStored);
  const stored = said > 0 && said <= allocated ? said : allocated;
  const high = header.whole(T.HighBit);
  const photometric = header.ascii(T.PhotometricInterpretation);
  return {
    rows: header.whole(T.Rows),
    columns: header.whole(T.Columns),
    samples,
    photometric: KNOWN.has(photometric) ? photometric : samples === 1 ? "MONOCHROME2" : "RGB",
    allocated,
    stored,
    lowest: stored <= high && high < allocated ? high + 1 - stored : 0,
    signed: header.whole(T.PixelRepresentation) === 1,
    planar: header.whole(T.PlanarConfiguration) === 1,
    kind,
  };
}

export function formOfObject(object: DicomObject): Form {
  const tag = object.pixels?.tag;
  return formOf(object.header, tag === T.FloatPixels ? "float" : tag === T.DoublePixels ? "double" : "whole");
}

/** Whether the frames of that transfer syntax are those of a video (MPEG-2, H.264, H.265). */
export function isVideo(syntax: string): boolean {
  return /^1\.2\.840\.10008\.1\.2\.4\.10\d/.test(syntax);
}

/** Whether the pixels lie in the file as they are; those in pieces are compressed, whatever the file says. */
export function isNative(object: DicomObject): boolean {
  return NATIVE.has(object.transferSyntax) && !object.pixels?.undefinedLength;
}

/** Throws why frame `number` cannot be decoded, by what the header says and the bytes of pixels that are there. */
export function refuse(object: DicomObject, form: Form, number: number): void {
  const { rows, columns, samples, allocated } = form;
  if (!object.there || rows <= 0 || columns <= 0 || number < 0 || number >= object.frames) throw new NotShown("no-picture");
  if (isVideo(object.transferSyntax)) throw new NotShown("video", object.transferSyntax);
  if ((samples !== 1 && samples !== 3) || allocated > 64) throw new NotShown("damaged", "samples");
  if (rows * columns * samples * Math.max(8, allocated) > 8 * FRAME_BYTES || rows * columns > FRAME_PIXELS) {
    throw new NotShown("too-large", `${columns} x ${rows}`);
  }
  if (![1, 8, 16, 32].includes(allocated) && !(form.kind === "double" && allocated === 64)) {
    throw new NotShown(allocated === 64 ? "not-exact" : "damaged", `${allocated}`);
  }
  if (form.photometric.startsWith("YBR_PARTIAL")) throw new NotShown("not-exact", form.photometric);
  if (samples === 3 && MONOCHROME.has(form.photometric)) throw new NotShown("damaged", form.photometric);
  if (!NATIVE.has(object.transferSyntax) && !READ.has(object.transferSyntax)) {
    throw new NotShown("no-decoder", object.transferSyntax);
  }
}
