/**
 * Where a frame lies in the patient (PS3.3 sections C.7.6.2 and C.7.6.16): its plane, its position along the normal of
 * that plane, and the letters at its edges. Numbers only; a header that tells nothing gives nothing.
 */
import type { DataSet } from "./dataset";
import { firstOf } from "./grey";
import type { DicomObject } from "./object";
import { T } from "./tags";

/** Direction cosines of a row (to the right) and of a column (downwards). */
export type Orientation = readonly [number, number, number, number, number, number];

export interface Place {
  readonly orientation: Orientation | undefined;
  /** Millimetres along the normal. */
  readonly position: number | undefined;
  /** The space in which positions are told: Frame of Reference UID. */
  readonly space: string;
}

/** The letters that stand at the edges of a picture; empty where nothing is known. */
export interface Marks {
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly bottom: string;
}

const PARALLEL = 0.02;
/** A direction is named for an axis only when it goes that way at least this much. */
const NOTABLE = 0.1;
const AXES: [string, string][] = [
  ["L", "R"],
  ["P", "A"],
  ["H", "F"],
];
const OPPOSITE: Record<string, string> = { L: "R", R: "L", P: "A", A: "P", H: "F", F: "H" };

export function placeOf(object: DicomObject, frame: number): Place {
  const { header } = object;
  const groups = object.groups(frame);
  const plane = (sequence: number, tag: number): number[] => (firstOf(groups, sequence) ?? header).numbers(tag);
  const orientation = unit(plane(T.PlaneOrientationSequence, T.ImageOrientation));
  const corner = plane(T.PlanePositionSequence, T.ImagePosition);
  const position = orientation && corner.length === 3 ? dot(normalOf(orientation), corner) : undefined;
  return { orientation, position, space: spaceOf(header) };
}

function spaceOf(header: DataSet): string {
  return header.ascii(T.FrameOfReference);
}

/** Six numbers that are two directions at right angles, near enough; else nothing. */
function unit(numbers: number[]): Orientation | undefined {
  if (numbers.length !== 6) return undefined;
  const [row, column] = [numbers.slice(0, 3), numbers.slice(3)];
  const isUnit = [row, column].every((one) => Math.abs(dot(one, one) - 1) < 0.1);
  return isUnit && Math.abs(dot(row, column)) < 0.1 ? (numbers as unknown as Orientation) : undefined;
}

function normalOf([a, b, c, d, e, f]: Orientation): number[] {
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, axis) => sum + value * (other[axis] ?? 0), 0);
}

/** Whether two planes have the same directions. */
export function isParallel(one: Orientation, other: Orientation): boolean {
  return one.every((value, at) => Math.abs(value - (other[at] as number)) <= PARALLEL);
}

/** Whether positions along one say where one is along the other. */
export function sharePositions(one: Place, other: Place): boolean {
  if (!one.space || one.space !== other.space || !one.orientation || !other.orientation) return false;
  return isParallel(one.orientation, other.orientation);
}

/** The letters at the edges, by the directions in the patient, else by what the header says of its picture. */
export function marksOf(object: DicomObject, place: Place): Marks {
  if (place.orientation) {
    const right = letters(place.orientation.slice(0, 3));
    const bottom = letters(place.orientation.slice(3));
    return { left: opposite(right), right, top: opposite(bottom), bottom };
  }
  const [right = "", bottom = ""] = object.header.ascii(T.PatientOrientation).split("\\").map(knownLetters);
  return { left: opposite(right), right, top: opposite(bottom), bottom };
}

/** Where a direction leads, the strongest axis first. */
function letters(direction: readonly number[]): string {
  return direction
    .map((value, axis) => ({ value, letter: (AXES[axis] as [string, string])[value > 0 ? 0 : 1] }))
    .filter(({ value }) => Math.abs(value) >= NOTABLE)
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .map(({ letter }) => letter)
    .join("");
}

function knownLetters(text: string): string {
  const trimmed = text.trim();
  return /^[APLRHF]{1,3}$/.test(trimmed) ? trimmed : "";
}

function opposite(text: string): string {
  return [...text].map((letter) => OPPOSITE[letter] ?? "").join("");
}
