/**
 * One series on the page: its canvas, the bar to scroll by, the letters at the edges, and what is said below. Follows
 * wheel, keys and drags over its canvas; what belongs to both series of a view is the view's.
 */
import { el } from "../shell/dom";
import { visibleLine } from "../shell/text";
import type { Frame } from "../dicom/frame";
import { KEPT_FRAMES } from "../dicom/limits";
import { partner, type Slice, type Stack } from "../dicom/series";
import { startOf, type Level, AS_FILE, windowOf } from "./stack_levels";
import { type Contents, SeriesFiles } from "./stack_files";
import { frameStore, type Picture } from "./stack_frames";
import { listen } from "./stack_gestures";
import { Said } from "./stack_said";
import { Screen } from "./stack_screen";
import { Supply } from "./stack_supply";
import type { StackSeries } from "./stack";
import { say } from "../shell/words";

/** Whoever holds panes hears what happens in one. */
export interface PaneListener {
  /** The person turned to this pane. */
  active(pane: StackPane): void;
  /** Another picture is wanted, by the person. */
  scrolled(pane: StackPane): void;
  /** The headers have been read, and the first picture is chosen. */
  loaded(pane: StackPane): void;
  /** Anything that the tools show has changed. */
  changed(pane: StackPane): void;
}

/** How many pictures ahead are made while nothing else is to do. */
const AHEAD = 6;
/** Milliseconds after a leap beyond these in which none is: who drags the bar leaps again, and must not wait for them. */
const CALM = 150;

export class StackPane {
  readonly element = el("section", { class: "stack-pane" });
  /** Where the picture is seen: zoomed and moved there. */
  readonly screen = new Screen(() => this.painted());
  readonly files: SeriesFiles;
  contents: Contents | undefined;
  stack: Stack | undefined;
  at = 0;
  level: Level = AS_FILE;
  invert = false;
  overlays = true;
  picture: Picture | undefined;
  private readonly bar = el("input");
  private readonly said = new Said(this.screen.canvas, this.bar);
  private shownSlice: Slice | undefined;
  private direction = 1;
  private readonly supply = new Supply(this);
  private closed = false;
  private calm = 0;

  constructor(
    readonly series: StackSeries,
    private readonly listener: PaneListener,
  ) {
    this.files = new SeriesFiles(series);
    this.build();
    listen(this.canvas, this);
    void this.load();
  }

  get canvas(): HTMLCanvasElement {
    return this.screen.canvas;
  }

  get slices(): readonly Slice[] {
    return this.stack?.slices ?? [];
  }

  get slice(): Slice | undefined {
    return this.slices[this.at];
  }

  /** Whether the wanted picture is the one that is seen. */
  get isShown(): boolean {
    return this.slice !== undefined && this.shownSlice === this.slice;
  }

  get frame(): Frame | undefined {
    return this.picture?.frame;
  }

  /** The pictures of one part of the series, from its middle. */
  choose(stack: Stack): void {
    this.stack = stack;
    this.at = Math.floor((stack.slices.length - 1) / 2);
    this.bar.max = String(Math.max(0, stack.slices.length - 1));
    this.leap();
    this.show();
  }

  /** Go to picture `at`, by the person. */
  scrollTo(at: number): void {
    const wanted = Math.min(Math.max(0, at), this.slices.length - 1);
    if (wanted === this.at || wanted < 0) return;
    this.direction = Math.sign(wanted - this.at);
    if (Math.abs(wanted - this.at) > AHEAD) this.leap();
    this.at = wanted;
    this.show();
    this.listener.scrolled(this);
  }

  /** Make nothing ahead for a while. */
  private leap(): void {
    clearTimeout(this.calm);
    this.calm = window.setTimeout(() => {
      this.calm = 0;
      this.supply.start();
    }, CALM);
  }

  scroll(by: number): void {
    this.scrollTo(this.at + by);
  }

  /** Go where another series is. */
  follow(other: StackPane): void {
    if (!this.stack || !other.stack) return;
    const wanted = partner(other.at, other.stack, this.stack);
    if (wanted === this.at) return;
    this.direction = Math.sign(wanted - this.at);
    this.at = wanted;
    this.show();
  }

  setLevel(level: Level): void {
    this.level = level;
    this.paint();
  }

  /** What a drag over the picture begins from. */
  startOfDrag(): ReturnType<typeof startOf> | undefined {
    return this.frame?.channels === 1 ? startOf(this.level, this.frame) : undefined;
  }

  activate(): void {
    this.listener.active(this);
  }

  /** Words in the language of the page. */
  relabel(): void {
    this.bar.setAttribute("aria-label", say("stack.scroll"));
    this.canvas.setAttribute("aria-description", say("stack.keys"));
    this.element.setAttribute("aria-label", this.title());
    this.tell();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.calm);
    this.files.close();
    frameStore.forget(this.files);
    this.screen.close();
    this.element.remove();
  }

  title(): string {
    const { modality, description, study, date } = this.series;
    return [modality, description, study, date].map((one) => visibleLine(one, 60)).filter(Boolean).join(" · ");
  }

  private build(): void {
    this.bar.type = "range";
    this.bar.min = this.bar.max = "0";
    this.bar.className = "stack-bar";
    this.bar.addEventListener("input", () => this.scrollTo(Number(this.bar.value)));
    this.element.addEventListener("focusin", () => this.activate());
    const stage = el("div", { class: "stack-stage" });
    stage.append(this.canvas, ...this.said.over);
    this.element.append(el("h3", { class: "stack-title" }, this.title()), stage, this.bar, ...this.said.below);
    this.relabel();
  }

  private async load(): Promise<void> {
    const all = this.series.files.length;
    this.said.sentence.textContent = all ? say("stack.reading", { done: 0, all }) : say("stack.nothing");
    const contents = await this.files.contents((done) => {
      this.said.sentence.textContent = say("stack.reading", { done, all });
    });
    if (this.closed) return;
    this.contents = contents;
    const first = contents.stacks[0] ?? contents.broken;
    if (first) this.choose(first);
    else this.said.sentence.textContent = say("stack.nothing");
    this.listener.loaded(this);
  }

  /** The wanted picture, now if it is there, else as soon as it is made. */
  private show(): void {
    const { slice } = this;
    this.bar.value = String(this.at);
    if (!slice) return;
    const found = frameStore.found(this.files, slice);
    if (found) this.present(slice, found);
    else this.tell();
    this.supply.start();
  }

  /** Shows a picture that has been made if it is the wanted one, or on the way there while a person scrolls fast. */
  offer(slice: Slice, picture: Picture): void {
    if (this.closed || this.isShown) return;
    const seen = this.slices.indexOf(this.shownSlice as Slice);
    const isNearer = seen < 0 || Math.abs(this.slices.indexOf(slice) - this.at) < Math.abs(seen - this.at);
    if (isNearer && this.slices.includes(slice)) this.present(slice, picture);
  }

  /** What is to be made next: what is wanted now, then what comes if the person goes on. */
  next(): Slice | undefined {
    // No more ahead than there is room for, or they would push each other out for ever.
    const room = this.frame ? Math.floor(KEPT_FRAMES / 4 / this.frame.samples.byteLength) : 1;
    const last = this.calm ? 0 : Math.min(AHEAD, room);
    for (let step = this.isShown ? 1 : 0; step <= last && !this.closed; step += 1) {
      const one = this.slices[this.at + step * this.direction];
      if (one && !frameStore.hasOrMakes(this.files, one)) return one;
    }
    return undefined;
  }

  private present(slice: Slice, picture: Picture): void {
    this.shownSlice = slice;
    this.picture = picture;
    this.paint();
  }

  paint(): void {
    const { frame } = this;
    const window = frame && windowOf(this.level, frame);
    const overlays = this.overlays ? (this.picture?.overlays ?? NONE) : NONE;
    const look = frame && { frame, window, invert: this.invert, overlays };
    this.screen.show(look);
  }

  private painted(): void {
    if (this.closed) return;
    this.tell();
    this.listener.changed(this);
  }

  private tell(): void {
    const seen = this.slices.indexOf(this.shownSlice as Slice);
    this.canvas.dataset["shown"] = this.isShown ? String(this.at) : "";
    if (!this.slice) return;
    // What is said is said of the picture that is seen, while another may be wanted already.
    this.said.tell({
      at: (seen < 0 ? this.at : seen) + 1,
      all: this.slices.length,
      picture: this.picture,
      window: this.frame && startOf(this.level, this.frame),
      scale: this.screen.scale,
      burnedIn: this.series.burnedIn,
    });
  }
}

const NONE: Picture["overlays"] = [];
