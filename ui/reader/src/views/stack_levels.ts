/**
 * Brightness and contrast of grey pictures: what the file says, ordinary settings for CT, and what a drag makes.
 * A window (PS3.3 section C.11.2) is named by its centre, the brightness, and its width, the contrast.
 */
import { visibleLine } from "../shell/text";
import type { Frame } from "../dicom/frame";
import type { Window } from "../dicom/grey";
import { defaultWindow, fullRange } from "../dicom/shade";
import { say, type Word } from "../shell/words";

/** One way to show grey values: as each file says (its window `number`), one window for all, or all values of each. */
export type Level =
  | { readonly kind: "file"; readonly number: number }
  | { readonly kind: "fixed"; readonly window: Window; readonly name: Word }
  | { readonly kind: "range" };

export const AS_FILE: Level = { kind: "file", number: 0 };

/** Pixels of a drag that change the width by as much as it was at its start. */
const DRAG = 220;
const NARROWEST = 0.01;
const OF_CT: [Word, number, number][] = [
  ["stack.soft_tissue", 40, 400],
  ["stack.lung", -600, 1500],
  ["stack.bone", 400, 1800],
  ["stack.brain", 40, 80],
];

/** The window for one picture; undefined where it is shown by a table or by all its range. */
export function windowOf(level: Level, frame: Frame): Window | undefined {
  if (level.kind === "fixed") return level.window;
  if (level.kind === "range") return fullRange(frame);
  return frame.windows[Math.min(level.number, frame.windows.length - 1)];
}

/** Everything the menu offers for a series, by one of its pictures. */
export function choices(frame: Frame | undefined, modality: string): Level[] {
  const count = Math.max(1, frame?.windows.length ?? 0);
  const levels: Level[] = Array.from({ length: count }, (_, number) => ({ kind: "file", number }));
  if (modality === "CT") {
    for (const [name, centre, width] of OF_CT) levels.push({ kind: "fixed", name, window: { centre, width, name: "" } });
  }
  return [...levels, { kind: "range" }];
}

export function nameOf(level: Level, frame: Frame | undefined): string {
  if (level.kind === "range") return say("stack.full_range");
  if (level.kind === "fixed") return say(level.name);
  const windows = frame?.windows ?? [];
  const own = visibleLine(windows[level.number]?.name ?? "", 40) || (windows.length > 1 ? String(level.number + 1) : "");
  return own ? say("stack.as_the_file_says_named", { name: own }) : say("stack.as_the_file_says");
}

/** After a drag of so many pixels: to the right for less contrast, up for a brighter picture. */
export function dragged(start: Window, across: number, down: number): Level {
  const step = start.width / DRAG;
  const width = Math.max(Math.min(start.width, NARROWEST), start.width + across * step);
  return { kind: "fixed", name: "stack.as_you_set_it", window: { centre: start.centre + down * step, width, name: "" } };
}

/** What a drag begins from. */
export function startOf(level: Level, frame: Frame): Window {
  return windowOf(level, frame) ?? defaultWindow(frame);
}

/** Whether two are one choice of the menu; what a person set by hand is the same as itself only. */
export function sameLevel(one: Level, other: Level): boolean {
  if (one === other) return true;
  if (one.kind === "file" && other.kind === "file") return one.number === other.number;
  if (one.kind === "fixed" && other.kind === "fixed") return one.name === other.name && one.name !== "stack.as_you_set_it";
  return one.kind === other.kind && one.kind === "range";
}
