/**
 * Shades of a frame: stored values through modality and VOI transformation to 8 bits (PS3.3 section C.11). The same
 * numbers as the desktop program's, down to the bit. Knows no canvas.
 */
import type { Frame } from "./frame";
import type { Curve, Table, Window } from "./grey";

const STORED = 65_536;
const BRIGHTEST = 255;

/** The last table that a window made: the slices of a series mostly share it, and it takes longer than a slice. */
let last: { readonly made: readonly unknown[]; readonly table: Uint8Array } | undefined;

/**
 * The shade of each of the stored values there can be, by its bit pattern; the window is the frame's own if none is
 * given. Not to be written to: what is shaded alike gets the same table.
 */
export function shades(frame: Frame, window: Window | undefined, invert: boolean): Uint8Array {
  const chosen = window ?? frame.windows[0];
  if (!chosen) return computed(frame, undefined, invert);
  const isSigned = frame.samples instanceof Int16Array;
  const made = [frame.slope, frame.intercept, frame.modalityTable, isSigned, chosen.centre, chosen.width, frame.curve, invert !== frame.inverted];
  if (!last || last.made.some((one, at) => one !== made[at])) last = { made, table: computed(frame, chosen, invert) };
  return last.table;
}

function computed(frame: Frame, chosen: Window | undefined, invert: boolean): Uint8Array {
  const values = meanings(frame);
  let table: Uint8Array;
  if (chosen) table = byWindow(values, chosen, frame.curve);
  else if (frame.voiTable) table = byVoi(values, frame.voiTable);
  else table = byRange(values, frame);
  if (invert !== frame.inverted) for (let at = 0; at < STORED; at += 1) table[at] = BRIGHTEST - (table[at] as number);
  return table;
}

/** The window that a frame is shown by when nobody chose one; of a frame without any, all its range. */
export function defaultWindow(frame: Frame): Window {
  return frame.windows[0] ?? fullRange(frame);
}

/** The window that spreads out all values inside the picture. */
export function fullRange(frame: Frame): Window {
  if (frame.channels === 3) return { centre: 128, width: 256, name: "" };
  const [low, high] = seenRange(meanings(frame), frame);
  return { centre: (low + high + 1) / 2, width: Math.max(high - low + 1, 1), name: "" };
}

/** What a stored value means: Hounsfield units, say. */
export function meaningOf(frame: Frame, stored: number): number {
  return frame.modalityTable ? entry(frame.modalityTable, stored) : stored * frame.slope + frame.intercept;
}

/** What each stored value means, by its bit pattern. */
function meanings(frame: Frame): Float64Array {
  const found = new Float64Array(STORED);
  const isSigned = frame.samples instanceof Int16Array;
  for (let at = 0; at < STORED; at += 1) found[at] = meaningOf(frame, isSigned && at >= STORED / 2 ? at - STORED : at);
  return found;
}

function entry(table: Table, value: number): number {
  const place = Math.min(Math.max(rint(value) - table.first, 0), table.values.length - 1);
  return table.values[place] as number;
}

/** Halves go to the even number, as NumPy has it. */
function rint(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value % 1) === 0.5 && whole % 2 !== 0 ? whole - 1 : whole;
}

function byWindow(values: Float64Array, window: Window, curve: Curve): Uint8Array {
  const brightness = curveOf(window, curve);
  const out = new Uint8Array(STORED);
  for (let at = 0; at < STORED; at += 1) out[at] = eightBits(brightness(values[at] as number));
  return out;
}

/** Brightness 0 to 1 (PS3.3 sections C.11.2.1.2.1 and C.11.2.1.3). */
function curveOf({ centre, width }: Window, curve: Curve): (value: number) => number {
  if (curve === "SIGMOID") return (value) => 1 / (1 + Math.exp(Math.min(700, Math.max(-700, (-4 * (value - centre)) / width))));
  if (curve === "LINEAR_EXACT" || width < 1) return (value) => (value - centre) / width + 0.5;
  if (width === 1) return (value) => (value > centre - 0.5 ? 1 : 0);
  return (value) => (value - (centre - 0.5)) / (width - 1) + 0.5;
}

function byVoi(values: Float64Array, table: Table): Uint8Array {
  const most = 2 ** table.bits - 1;
  return Uint8Array.from(values, (value) => eightBits(entry(table, value) / most));
}

function byRange(values: Float64Array, frame: Frame): Uint8Array {
  const [low, high] = seenRange(values, frame);
  return Uint8Array.from(values, (value) => eightBits(high > low ? (value - low) / (high - low) : value > low ? 1 : 0));
}

function eightBits(brightness: number): number {
  return Math.trunc(Math.min(1, Math.max(0, brightness)) * BRIGHTEST);
}

/** The least and greatest meaning of the stored values from the least to the greatest that lie inside the picture. */
function seenRange(values: Float64Array, frame: Frame): [number, number] {
  const [first, last] = storedRange(frame);
  let low = Infinity;
  let high = -Infinity;
  for (let stored = first; stored <= last; stored += 1) {
    const value = values[stored & 0xffff] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function storedRange(frame: Frame): [number, number] {
  const { padding, samples } = frame;
  let [least, most, inLeast, inMost] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < samples.length; at += 1) {
    const value = samples[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
    if (padding && value >= padding[0] && value <= padding[1]) continue;
    if (value < inLeast) inLeast = value;
    if (value > inMost) inMost = value;
  }
  // Leaving padding out makes a picture clearer only where it stands apart from what is inside.
  const apart = padding && inLeast < inMost && (inLeast > padding[1] + 1 || inMost < padding[0] - 1);
  return apart ? [inLeast, inMost] : [least, most];
}
