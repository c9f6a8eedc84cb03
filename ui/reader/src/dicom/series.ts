/**
 * The frames of a series in the order in which people look at them: by position along the normal, else by number. A
 * series that holds several directions, echoes, sizes or rounds is several stacks. Reads headers, decodes nothing.
 */
import { isParallel, type Place, placeOf, sharePositions } from "./geometry";
import { firstOf } from "./grey";
import { FRAMES } from "./limits";
import type { DicomObject } from "./object";
import { T } from "./tags";

/** One frame of one file; `file` is its place in the list of files. */
export interface Slice extends Place {
  readonly file: number;
  readonly frame: number;
  readonly number: number | undefined;
  readonly echo: string;
  readonly size: string;
}

/** Frames that are looked at one after the other. `round` counts from 1 where a series goes over the same place again. */
export interface Stack {
  readonly slices: readonly Slice[];
  readonly byPosition: boolean;
  readonly echo: string;
  readonly round: number;
  readonly rounds: number;
}

const SAME_PLACE = 0.01; // mm

/** Every frame of an object. */
export function slicesOf(object: DicomObject, file: number): Slice[] {
  const { header } = object;
  const number = header.numbers(T.InstanceNumber, "IS")[0];
  const size = `${header.whole(T.Columns)} x ${header.whole(T.Rows)}`;
  const frames = object.there ? Math.min(object.frames, FRAMES) : 1;
  return Array.from({ length: frames }, (_, frame) => ({
    ...placeOf(object, frame),
    ...{ file, frame, number, size },
    echo: echoOf(object, frame),
  }));
}

function echoOf(object: DicomObject, frame: number): string {
  const { header } = object;
  const own = firstOf(object.groups(frame), T.MREchoSequence)?.numbers(T.EffectiveEchoTime, "FD")[0];
  if (own !== undefined) return String(own);
  const number = header.ascii(T.EchoNumbers);
  return number || header.ascii(T.EchoTime);
}

/** The stacks of a series, in the order in which their first frames come. */
export function stacksOf(slices: readonly Slice[]): Stack[] {
  const groups: Slice[][] = [];
  for (const one of slices) {
    const group = groups.find(([first]) => first && belongs(first, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => rounds(group));
}

function belongs(one: Slice, other: Slice): boolean {
  if (one.echo !== other.echo || one.size !== other.size || one.space !== other.space) return false;
  if (!one.orientation || !other.orientation) return one.orientation === other.orientation;
  return isParallel(one.orientation, other.orientation);
}

/** One stack, or several where every place is there as many times as every other. */
function rounds(group: Slice[]): Stack[] {
  const echo = group[0]?.echo ?? "";
  const inOrder = [...group].sort(byNumber);
  const places = group.every(({ position }) => position !== undefined) ? atPlaces(inOrder) : [];
  if (places.length < 2) return [{ slices: inOrder, byPosition: false, echo, round: 1, rounds: 1 }];
  const count = places[0]?.length ?? 1;
  if (count > 1 && places.every((one) => one.length === count)) {
    return Array.from({ length: count }, (_, round) => ({
      slices: places.map((one) => one[round] as Slice),
      ...{ byPosition: true, echo, round: round + 1, rounds: count },
    }));
  }
  return [{ slices: places.flat(), byPosition: true, echo, round: 1, rounds: 1 }];
}

/** Frames that lie at the same place together, the places in order. */
function atPlaces(slices: Slice[]): Slice[][] {
  const sorted = slices.map((one, at) => ({ one, at })).sort((a, b) => (a.one.position as number) - (b.one.position as number) || a.at - b.at);
  const places: Slice[][] = [];
  for (const { one } of sorted) {
    const last = places[places.length - 1];
    if (last && (one.position as number) - ((last[0] as Slice).position as number) <= SAME_PLACE) last.push(one);
    else places.push([one]);
  }
  const order = new Map(slices.map((one, at) => [one, at]));
  for (const one of places) one.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return places;
}

function byNumber(one: Slice, other: Slice): number {
  const [a, b] = [one.number ?? Infinity, other.number ?? Infinity];
  return (a === b ? 0 : a - b) || one.file - other.file || one.frame - other.frame;
}

/** The place in `other` that belongs to place `at` in `of`: the nearest in space where both tell it, else as far along. */
export function partner(at: number, of: Stack, other: Stack): number {
  const here = of.slices[at];
  const first = other.slices[0];
  if (!here || !first) return 0;
  if (of.byPosition && other.byPosition && sharePositions(here, first)) {
    let best = 0;
    other.slices.forEach((one, place) => {
      const nearest = other.slices[best] as Slice;
      if (distance(one, here) < distance(nearest, here)) best = place;
    });
    return best;
  }
  return Math.round((at * (other.slices.length - 1)) / Math.max(1, of.slices.length - 1));
}

function distance(one: Slice, other: Slice): number {
  return Math.abs((one.position ?? 0) - (other.position ?? 0));
}
