/** Wheel, drags and keys over a picture. Knows what they mean, not how it is done. */
import { dragged } from "./stack_levels";
import type { StackPane } from "./stack_pane";

const NOTCH = 60; // pixels of a wheel for one picture
const PAGE = 10;
const ZOOM = 1.25;
const PUSH = 40;
const NUDGE = 12;

export function listen(canvas: HTMLCanvasElement, pane: StackPane): void {
  listenToWheel(canvas, pane);
  listenToDrags(canvas, pane);
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = event.shiftKey ? shifted(event.key, pane) : plain(event.key, pane);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

type Action = (() => void) | undefined;

function plain(key: string, pane: StackPane): Action {
  const actions: Record<string, () => void> = {
    ArrowDown: () => pane.scroll(1),
    ArrowRight: () => pane.scroll(1),
    ArrowUp: () => pane.scroll(-1),
    ArrowLeft: () => pane.scroll(-1),
    PageDown: () => pane.scroll(PAGE),
    PageUp: () => pane.scroll(-PAGE),
    Home: () => pane.scrollTo(0),
    End: () => pane.scrollTo(pane.slices.length - 1),
    "+": () => pane.screen.zoom(ZOOM),
    "=": () => pane.screen.zoom(ZOOM),
    "-": () => pane.screen.zoom(1 / ZOOM),
    "0": () => pane.screen.fit(),
    "1": () => pane.screen.actual(),
    "[": () => nudge(pane, -NUDGE, 0),
    "]": () => nudge(pane, NUDGE, 0),
  };
  return actions[key];
}

function shifted(key: string, pane: StackPane): Action {
  const actions: Record<string, () => void> = {
    ArrowDown: () => pane.screen.pan(0, -PUSH),
    ArrowUp: () => pane.screen.pan(0, PUSH),
    ArrowRight: () => pane.screen.pan(-PUSH, 0),
    ArrowLeft: () => pane.screen.pan(PUSH, 0),
    "+": () => pane.screen.zoom(ZOOM),
    "{": () => nudge(pane, 0, NUDGE),
    "}": () => nudge(pane, 0, -NUDGE),
  };
  return actions[key];
}

/** Contrast and brightness changed as a short drag does it. */
function nudge(pane: StackPane, across: number, down: number): void {
  const start = pane.startOfDrag();
  if (start) pane.setLevel(dragged(start, across, down));
}

function listenToWheel(canvas: HTMLCanvasElement, pane: StackPane): void {
  let left = 0;
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * NOTCH;
      if (event.ctrlKey) {
        pane.screen.zoom(Math.exp(-pixels / 300), pointOf(canvas, event));
        return;
      }
      if (Math.sign(pixels) !== Math.sign(left)) left = 0;
      left += pixels;
      const steps = Math.trunc(left / NOTCH);
      left -= steps * NOTCH;
      if (steps) pane.scroll(steps);
    },
    { passive: false },
  );
}

/** The left button changes brightness and contrast; with Shift, or another button, a drag moves the picture. */
function listenToDrags(canvas: HTMLCanvasElement, pane: StackPane): void {
  let begin: { x: number; y: number; level: ReturnType<StackPane["startOfDrag"]>; moves: boolean } | undefined;
  canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  canvas.addEventListener("pointerdown", (event) => {
    pane.activate();
    canvas.focus();
    canvas.setPointerCapture(event.pointerId);
    begin = { x: event.clientX, y: event.clientY, level: pane.startOfDrag(), moves: event.shiftKey || event.button !== 0 };
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!begin) return;
    const [x, y] = [event.clientX - begin.x, event.clientY - begin.y];
    if (begin.moves) {
      const scale = window.devicePixelRatio || 1;
      pane.screen.pan(x * scale, y * scale);
      begin = { ...begin, x: event.clientX, y: event.clientY };
    } else if (begin.level) pane.setLevel(dragged(begin.level, x, y));
  });
  const end = (): void => {
    begin = undefined;
  };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
}

function pointOf(canvas: HTMLCanvasElement, event: MouseEvent): { x: number; y: number } {
  const scale = window.devicePixelRatio || 1;
  const box = canvas.getBoundingClientRect();
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}
