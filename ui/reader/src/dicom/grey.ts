/**
 * What a header says of how the values of a frame become shades: slope, windows, tables (PS3.3 section C.11).
 * A frame's own groups say more than those of all, and those more than the header. Computes no shades.
 */
import type { Codestream } from "./codestream";
import type { DataSet } from "./dataset";
import { TABLE_ENTRIES, WINDOWS } from "./limits";
import type { DicomObject } from "./object";
import { T } from "./tags";

export type Curve = "LINEAR" | "LINEAR_EXACT" | "SIGMOID";

/** A range of grey values after slope and intercept; `width` is above 0, `name` the file's own words. */
export interface Window {
  readonly centre: number;
  readonly width: number;
  readonly name: string;
}

/** The first entry is for the value `first` and all below it; `bits` of each entry count. */
export interface Table {
  readonly first: number;
  readonly bits: number;
  readonly values: Uint16Array;
}

export interface Described {
  readonly slope: number;
  readonly intercept: number;
  readonly windows: readonly Window[];
  readonly curve: Curve;
  readonly modalityTable: Table | undefined;
  readonly voiTable: Table | undefined;
  readonly inverted: boolean;
  /** The height of a pixel divided by its width. */
  readonly aspect: number;
  /** Stored values, ends included, that lie outside the picture. */
  readonly padding: readonly [number, number] | undefined;
  readonly lossy: boolean;
}

export function describe(object: DicomObject, frame: number, head: Codestream | undefined): Described {
  const { header } = object;
  const groups = object.groups(frame);
  const inGroups = (tag: number): DataSet | undefined => firstOf(groups, tag);
  const transformation = inGroups(T.PixelValueTransformationSequence) ?? header;
  const voi = inGroups(T.FrameVOILUTSequence) ?? header;
  const signed = header.whole(T.PixelRepresentation) === 1;
  const intercept = transformation.numbers(T.RescaleIntercept)[0] ?? 0;
  return {
    slope: transformation.numbers(T.RescaleSlope)[0] || 1,
    intercept,
    windows: windowsOf(voi),
    curve: curveOf(voi),
    modalityTable: tableOf(header, T.ModalityLUTSequence, signed),
    voiTable: tableOf(voi, T.VOILUTSequence, signed || intercept < 0),
    inverted: header.ascii(T.PhotometricInterpretation) === "MONOCHROME1",
    aspect: aspectOf(header, inGroups(T.PixelMeasuresSequence) ?? header),
    padding: paddingOf(header, signed),
    lossy: (head?.lossy ?? false) || header.ascii(T.LossyImageCompression) === "01",
  };
}

/** The first item of a sequence in the first group that has it. */
export function firstOf(groups: readonly DataSet[], tag: number): DataSet | undefined {
  for (const group of groups) {
    const found = group.item(tag);
    if (found) return found;
  }
  return undefined;
}

function windowsOf(source: DataSet): Window[] {
  const centres = source.numbers(T.WindowCenter).slice(0, WINDOWS);
  const widths = source.numbers(T.WindowWidth);
  const names = source.text(T.WindowExplanation).split("\\");
  return centres
    .map((centre, at) => ({ centre, width: widths[at] ?? 0, name: (names[at] ?? "").trim().slice(0, 64) }))
    .filter(({ width }) => width > 0);
}

function curveOf(source: DataSet): Curve {
  const said = source.ascii(T.VOILUTFunction);
  return said === "LINEAR_EXACT" || said === "SIGMOID" ? said : "LINEAR";
}

/** The first table of a sequence (PS3.3 section C.11.1.1), when it can be used. */
function tableOf(source: DataSet, tag: number, signed: boolean): Table | undefined {
  const item = source.item(tag);
  const [said, start, bits] = item?.numbers(T.LUTDescriptor, "US") ?? [];
  if (!item || said === undefined || start === undefined || bits === undefined || bits < 1 || bits > 16) return undefined;
  const values = entriesOf(item, (said & 0xffff) || TABLE_ENTRIES);
  if (!values.length) return undefined;
  // Whether the values it is for have a sign says how its first one is meant; its VR is often written wrongly.
  const first = signed && start >= TABLE_ENTRIES / 2 ? start - TABLE_ENTRIES : start;
  return { first, bits, values };
}

function entriesOf(item: DataSet, count: number): Uint16Array {
  const bytes = item.bytes(T.LUTData);
  const vr = item.element(T.LUTData)?.vr ?? "";
  const isBytes = (vr === "OW" || vr === "OB" || vr === "UN" || vr === "") && bytes.length <= count + 1;
  if (isBytes) return Uint16Array.from(bytes.subarray(0, count));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = item.syntax !== "explicit-big";
  return Uint16Array.from({ length: Math.min(count, bytes.length >> 1) }, (_, at) => view.getUint16(2 * at, little));
}

function aspectOf(header: DataSet, measures: DataSet): number {
  const found = [measures.numbers(T.PixelSpacing)];
  for (const tag of [T.PixelSpacing, T.ImagerPixelSpacing, T.NominalScannedPixelSpacing]) found.push(header.numbers(tag));
  found.push(header.numbers(T.PixelAspectRatio, "IS"));
  for (const [down, across] of found.filter((one) => one.length === 2) as [number, number][]) {
    const ratio = down / across;
    if (down > 0 && across > 0 && ratio > 0.01 && ratio < 100) return ratio;
  }
  return 1;
}

function paddingOf(header: DataSet, signed: boolean): [number, number] | undefined {
  if (!header.has(T.PixelPaddingValue)) return undefined;
  const kind = signed ? "SS" : "US";
  const one = header.whole(T.PixelPaddingValue, kind);
  const other = header.has(T.PixelPaddingRangeLimit) ? header.whole(T.PixelPaddingRangeLimit, kind) : one;
  return [Math.min(one, other), Math.max(one, other)];
}
