/**
 * One frame of a DICOM object as stored values, with all that is said of it. The way from bytes to values is the one of
 * the desktop program (docs/decisions/0007-second-look.md): the same is shown, the same is refused.
 */
import { eightBits, rgbOfYbr, throughPalette } from "./colour";
import { type Decoded, differsFrom } from "./compressed";
import { decodeHere, type DecodeFrame } from "./decoding";
import { type Described, describe } from "./grey";
import { type Form, formOfObject, isNative, refuse, type Values } from "./image";
import { decodeNative } from "./native";
import type { DicomObject } from "./object";
import { NotShown, type Remark } from "./reasons";

/**
 * Grey (`channels` 1): stored values of 16 bits. Values that need more, or are fractions, are mapped so that slope and
 * intercept lead back to them; where they lie too far apart for that to be exact, `exact` is false. RGB (`channels` 3):
 * eight bits each, interleaved.
 */
export interface Frame extends Described {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly samples: Uint16Array | Int16Array | Uint8Array;
  readonly exact: boolean;
  readonly remarks: readonly Remark[];
}

const GREATEST = 0xffff;

/** Frame `number`, counted from 0. Throws `NotShown`. `decode` is asked for a compressed one. */
export async function readFrame(object: DicomObject, number: number, decode: DecodeFrame = decodeHere): Promise<Frame> {
  const form = formOfObject(object);
  refuse(object, form, number);
  if (isNative(object)) {
    return assembled(object, form, number, { ...decodeNative(object, form, number), faulty: false });
  }
  return assembled(object, form, number, await decode(encoded(object, number), object.transferSyntax, form));
}

/** The bytes of one compressed frame, its fragments joined. */
function encoded(object: DicomObject, number: number): Uint8Array<ArrayBuffer> {
  const place = object.framePlaces()[number];
  if (!place) throw new NotShown("cut");
  const pieces = place.map(({ start, size }) => object.data.bytes.subarray(start, start + size));
  if (pieces.some((one, at) => one.length !== place[at]?.size)) throw new NotShown("cut");
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of pieces) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}

function assembled(object: DicomObject, form: Form, number: number, decoded: Decoded): Frame {
  const described = describe(object, number, decoded.head);
  const remarks: Remark[] = [];
  if (isOther(decoded, form)) remarks.push("bits-differ");
  if (decoded.faulty) remarks.push("faulty");
  if (described.lossy) remarks.push("lossy");
  const size = { width: form.columns, height: form.rows };
  if (decoded.values.length !== form.rows * form.columns * form.samples) throw new NotShown("damaged", "size");
  if (decoded.photometric === "PALETTE COLOR" && form.samples === 1) {
    const samples = throughPalette(decoded.values, object.header);
    return { ...described, ...size, channels: 3, samples, exact: true, remarks };
  }
  if (form.samples === 3) {
    return { ...described, ...size, channels: 3, samples: coloursOf(decoded, form), exact: true, remarks };
  }
  const grey = greyOf(decoded.values, described);
  if (!grey.exact) remarks.push("spread");
  return { ...described, ...size, channels: 1, ...grey, remarks };
}

function coloursOf(decoded: Decoded, form: Form): Uint8Array {
  const { values } = decoded;
  if (!decoded.photometric.startsWith("YBR_FULL")) return eightBits(values, form.stored);
  if (!(values instanceof Uint8Array)) throw new NotShown("not-exact", decoded.photometric);
  return rgbOfYbr(values);
}

/** Whether a reader might mistake the values: fewer bits or another sign than said, or values beyond those bits. */
function isOther(decoded: Decoded, form: Form): boolean {
  const { head, values } = decoded;
  if (!head || !differsFrom(head, form)) return false;
  const isSigned = values instanceof Int8Array || values instanceof Int16Array;
  const [low, high] = isSigned ? [-(2 ** (form.stored - 1)), 2 ** (form.stored - 1) - 1] : [0, 2 ** form.stored - 1];
  const { least, most } = range(values);
  return least < low || most > high || head.precision < form.stored || (head.signed !== undefined && head.signed !== isSigned);
}

type Grey = Pick<Frame, "samples" | "exact"> & Partial<Described>;

function greyOf(values: Values, described: Described): Grey {
  if (values instanceof Uint16Array || values instanceof Int16Array) return { samples: values, exact: true };
  if (values instanceof Uint8Array) return { samples: Uint16Array.from(values), exact: true };
  if (values instanceof Int8Array) return { samples: Int16Array.from(values), exact: true };
  const { samples, slope, intercept, exact } = inSixteenBits(values);
  return {
    samples,
    exact,
    slope: described.slope * slope,
    intercept: described.slope * intercept + described.intercept,
    modalityTable: undefined,
    padding: undefined,
  };
}

interface Mapped {
  readonly samples: Uint16Array;
  readonly slope: number;
  readonly intercept: number;
  readonly exact: boolean;
}

/** Values as whole numbers of 16 bits, with slope and intercept that lead back to them, and whether exactly. */
function inSixteenBits(values: Values): Mapped {
  const isFraction = values instanceof Float32Array || values instanceof Float64Array;
  const { least, most } = range(values);
  const samples = new Uint16Array(values.length);
  if (!isFraction && most - least <= GREATEST) {
    for (let at = 0; at < values.length; at += 1) samples[at] = (values[at] as number) - least;
    return { samples, slope: 1, intercept: least, exact: true };
  }
  const slope = (most - least) / GREATEST;
  if (!Number.isFinite(slope) || slope <= 0) return { samples, slope: 1, intercept: least, exact: isFraction && most === least };
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    samples[at] = Number.isFinite(value) ? halfToEven((value - least) / slope) : 0;
  }
  return { samples, slope, intercept: least, exact: false };
}

function halfToEven(value: number): number {
  const whole = Math.round(value);
  return value % 1 === 0.5 && whole % 2 === 1 ? whole - 1 : whole;
}

/** The least and the greatest of values that are numbers; 0 where none is. */
function range(values: Values): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? { least, most } : { least: 0, most: 0 };
}
