/** What the tools above the pictures offer: menus and buttons, each with what it does to the view. Holds no state. */
import { visibleLine } from "../shell/text";
import { say } from "../shell/words";
import type { Stack } from "../dicom/series";
import type { StackSeries } from "./stack";
import { choices, type Level, nameOf, sameLevel } from "./stack_levels";
import type { Menu, Tool } from "./stack_tools";
import type { View } from "./stack_view";

export function menusOf(view: View): Menu[] {
  return [
    {
      word: "stack.level",
      options: () => levelsOf(view).map((one) => nameOf(one, view.current?.frame)),
      chosen: () => levelsOf(view).findIndex((one) => view.current && sameLevel(one, view.current.level)),
      act: (place) => {
        const level = levelsOf(view)[place];
        if (level) view.current?.setLevel(level);
      },
      hidden: () => view.current?.frame?.channels === 3,
    },
    {
      word: "stack.part",
      options: () => partsOf(view).map((one, at) => partName(one, at, one === view.current?.contents?.broken)),
      chosen: () => partsOf(view).findIndex((one) => one === view.current?.stack),
      act: (place) => {
        const stack = partsOf(view)[place];
        if (stack) view.current?.choose(stack);
        view.refresh();
      },
      hidden: () => partsOf(view).length < 2,
    },
    {
      word: "stack.beside",
      options: () => [say("stack.beside_nothing"), ...view.others.map(titleOf)],
      chosen: () => (view.second ? view.others.indexOf(view.second.series) + 1 : 0),
      act: (place) => view.putBeside(view.others[place - 1]),
      hidden: () => view.others.length === 0,
    },
  ];
}

export function buttonsOf(view: View): Tool[] {
  return [
    { word: () => "stack.fit", key: "0", act: () => view.current?.screen.fit() },
    { word: () => "stack.actual", key: "1", act: () => view.current?.screen.actual() },
    { word: () => "stack.larger", key: "+", act: () => view.current?.screen.zoom(1.25) },
    { word: () => "stack.smaller", key: "-", act: () => view.current?.screen.zoom(0.8) },
    { word: () => "stack.invert", key: "I", act: () => view.invert(), pressed: () => view.current?.invert ?? false },
    {
      word: () => (view.cine.isPlaying ? "stack.stop" : "stack.play"),
      key: "Space",
      act: () => void (view.current && view.cine.toggle(view.current)),
      hidden: () => (view.current?.slices.length ?? 0) < 2,
    },
    { word: () => "stack.slower", key: "<", act: () => view.cine.change(0.8), hidden: () => !view.cine.isPlaying },
    { word: () => "stack.faster", key: ">", act: () => view.cine.change(1.25), hidden: () => !view.cine.isPlaying },
    {
      word: () => "stack.overlays",
      key: "O",
      act: () => view.overlay(),
      pressed: () => view.current?.overlays ?? false,
      hidden: () => !view.current?.picture?.overlays.length,
    },
    {
      word: () => "stack.together",
      key: "T",
      act: () => view.join(),
      pressed: () => view.together,
      hidden: () => view.second === undefined,
    },
    { word: () => "stack.header", key: "H", act: () => view.toggleHeader(), pressed: () => !view.list.element.hidden },
  ];
}

function levelsOf(view: View): Level[] {
  const pane = view.current;
  if (!pane) return [];
  const offered = choices(pane.frame, pane.series.modality);
  return offered.some((one) => sameLevel(one, pane.level)) ? offered : [...offered, pane.level];
}

function partsOf(view: View): readonly Stack[] {
  const contents = view.current?.contents;
  return contents ? [...contents.stacks, ...(contents.broken ? [contents.broken] : [])] : [];
}

function partName(stack: Stack, at: number, isBroken: boolean): string {
  const count = stack.slices.length;
  if (isBroken) return say("stack.part_broken", { count });
  if (stack.rounds > 1) return say("stack.part_round", { number: at + 1, count, round: stack.round, rounds: stack.rounds });
  if (stack.echo) return say("stack.part_echo", { number: at + 1, count, echo: visibleLine(stack.echo, 20) });
  return say("stack.part_of", { number: at + 1, count });
}

function titleOf(series: StackSeries): string {
  return [series.date, series.modality, series.description].map((one) => visibleLine(one, 60)).filter(Boolean).join(" · ");
}
