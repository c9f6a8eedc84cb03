/**
 * One series on the page: its canvas, the bar to scroll by, the letters at the edges, and what is said below. Follows
 * wheel, keys and drags over its canvas; what belongs to both series of a view is the view's.
 */
import { el } from "../shell/dom";
import { visibleLine } from "../shell/text";
import type { Frame } from "../dicom/frame";
import { DECODING_LANES } from "../dicom/limits";
import { partner, type Slice, type Stack } from "../dicom/series";
import { startOf, type Level, AS_FILE, windowOf } from "./stack_levels";
import { PictureCanvas } from "./stack_canvas";
import { type Contents, SeriesFiles } from "./stack_files";
import { frameStore, type Picture } from "./stack_frames";
import { listen } from "./stack_gestures";
import { FITTED, type Placement, areaOf, atScale, moved, scaleOf, type Size, zoomed } from "./stack_placement";
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

export class StackPane {
  readonly element = el("section", { class: "stack-pane" });
  readonly canvas = el("canvas");
  readonly files: SeriesFiles;
  contents: Contents | undefined;
  stack: Stack | undefined;
  at = 0;
  level: Level = AS_FILE;
  invert = false;
  overlays = true;
  picture: Picture | undefined;
  private place: Placement = FITTED;
  private readonly painter = new PictureCanvas();
  private readonly bar = el("input");
  private readonly edges = ["left", "right", "top", "bottom"] as const;
  private readonly marks = this.edges.map((edge) => el("span", { class: `stack-mark stack-${edge}` }));
  private readonly sentence = el("p", { class: "stack-sentence" });
  private readonly status = el("p", { class: "stack-status" });
  private readonly remarks = el("p", { class: "stack-remarks" });
  private readonly observer = new ResizeObserver(() => this.resize());
  private shownSlice: Slice | undefined;
  private direction = 1;
  private workers = 0;
  private closed = false;

  constructor(
    readonly series: StackSeries,
    private readonly listener: PaneListener,
  ) {
    this.files = new SeriesFiles(series);
    this.build();
    listen(this.canvas, this);
    this.observer.observe(this.canvas);
    void this.load();
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
    this.show();
  }

  /** Go to picture `at`, by the person. */
  scrollTo(at: number): void {
    const wanted = Math.min(Math.max(0, at), this.slices.length - 1);
    if (wanted === this.at || wanted < 0) return;
    this.direction = Math.sign(wanted - this.at);
    this.at = wanted;
    this.show();
    this.listener.scrolled(this);
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

  /** Where there is no picture there is nothing to move. */
  private setPlace(place: Placement): void {
    if (!this.frame) return;
    this.place = place;
    this.paint();
  }

  fit(): void {
    this.setPlace(FITTED);
  }

  /** One pixel of the picture is one of the screen. */
  actual(): void {
    this.setPlace(atScale(this.place, 1, this.pictureSize(), this.viewSize()));
  }

  zoom(factor: number, point = { x: this.canvas.width / 2, y: this.canvas.height / 2 }): void {
    this.setPlace(zoomed(this.place, factor, point, this.pictureSize(), this.viewSize()));
  }

  pan(x: number, y: number): void {
    this.setPlace(moved(this.place, { x, y }, this.pictureSize(), this.viewSize()));
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
    this.observer.disconnect();
    this.files.close();
    frameStore.forget(this.files);
    this.painter.clear();
    this.element.remove();
  }

  title(): string {
    const { modality, description, study, date } = this.series;
    return [modality, description, study, date].map((one) => visibleLine(one, 60)).filter(Boolean).join(" · ");
  }

  private build(): void {
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "img");
    this.bar.type = "range";
    this.bar.min = this.bar.max = "0";
    this.bar.className = "stack-bar";
    this.bar.addEventListener("input", () => this.scrollTo(Number(this.bar.value)));
    this.element.addEventListener("focusin", () => this.activate());
    this.status.setAttribute("role", "status");
    for (const mark of this.marks) mark.ariaHidden = "true";
    const stage = el("div", { class: "stack-stage" });
    stage.append(this.canvas, ...this.marks, this.sentence);
    this.element.append(el("h3", { class: "stack-title" }, this.title()), stage, this.bar, this.status, this.remarks);
    this.relabel();
  }

  private async load(): Promise<void> {
    const all = this.series.files.length;
    this.sentence.textContent = all ? say("stack.reading", { done: 0, all }) : say("stack.nothing");
    const contents = await this.files.contents((done) => {
      this.sentence.textContent = say("stack.reading", { done, all });
    });
    if (this.closed) return;
    this.contents = contents;
    const first = contents.stacks[0] ?? contents.broken;
    if (first) this.choose(first);
    else this.sentence.textContent = say("stack.nothing");
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
    for (let lane = 0; lane < DECODING_LANES; lane += 1) void this.work();
  }

  /** Makes what is wanted now, then what comes next, a few at the same time. */
  private async work(): Promise<void> {
    if (this.workers >= DECODING_LANES) return;
    this.workers += 1;
    try {
      for (let next = this.next(); next && !this.closed; next = this.next()) {
        const picture = await frameStore.make(this.files, next);
        if (!this.closed && !this.isShown) this.offer(next, picture);
        await breath();
      }
    } finally {
      this.workers -= 1;
    }
  }

  /** Shows a picture that has been made if it is the wanted one, or on the way there while a person scrolls fast. */
  private offer(slice: Slice, picture: Picture): void {
    const seen = this.slices.indexOf(this.shownSlice as Slice);
    const isNearer = seen < 0 || Math.abs(this.slices.indexOf(slice) - this.at) < Math.abs(seen - this.at);
    if (isNearer && this.slices.includes(slice)) this.present(slice, picture);
  }

  private next(): Slice | undefined {
    for (let step = this.isShown ? 1 : 0; step <= AHEAD; step += 1) {
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

  private resize(): void {
    const scale = window.devicePixelRatio || 1;
    this.canvas.width = Math.max(1, Math.round(this.canvas.clientWidth * scale));
    this.canvas.height = Math.max(1, Math.round(this.canvas.clientHeight * scale));
    this.paint();
  }

  paint(): void {
    const { frame } = this;
    const window = frame && windowOf(this.level, frame);
    const overlays = this.overlays ? (this.picture?.overlays ?? NONE) : NONE;
    const look = frame && { frame, window, invert: this.invert, overlays };
    this.painter.paint(this.canvas, look, areaOf(this.place, this.pictureSize(), this.viewSize()));
    this.tell();
    this.listener.changed(this);
  }

  private tell(): void {
    const { picture, slice } = this;
    const isHere = this.isShown;
    const seen = this.slices.indexOf(this.shownSlice as Slice);
    this.canvas.dataset["shown"] = isHere ? String(this.at) : "";
    // What is said is said of the picture that is seen, while another may be wanted already.
    const at = { at: (seen < 0 ? this.at : seen) + 1, all: this.slices.length };
    const marks = picture?.marks;
    const named = marks && (marks.left || marks.top);
    const spoken = named ? say("stack.picture_with_marks", { ...at, ...marks }) : say("stack.picture", at);
    this.edges.forEach((edge, place) => ((this.marks[place] as HTMLElement).textContent = marks?.[edge] ?? ""));
    if (!slice) return;
    this.bar.setAttribute("aria-valuetext", say("stack.picture", at));
    this.sentence.textContent = picture?.reason ? say(`stack.reason.${picture.reason}`) : "";
    this.canvas.setAttribute("aria-label", picture?.reason ? `${spoken} ${this.sentence.textContent}` : spoken);
    this.status.textContent = `${say("stack.picture", at)}. ${this.levelSaid()}`;
    const remarks = (picture?.frame?.remarks ?? []).map((one) => say(`stack.remark.${one}`));
    this.remarks.textContent = [...(this.series.burnedIn ? [say("scan.burned_in")] : []), ...remarks].join(" ");
  }

  private levelSaid(): string {
    const { frame } = this;
    if (!frame) return "";
    const zoom = Math.round(100 * scaleOf(this.place, this.pictureSize(), this.viewSize()));
    if (frame.channels === 3) return say("stack.status_colour", { zoom });
    const { centre, width } = startOf(this.level, frame);
    return say("stack.status", { centre: rounded(centre), width: rounded(width), zoom });
  }

  /** In pixels of the picture, with its pixel aspect applied. */
  private pictureSize(): Size {
    const { frame } = this;
    return frame ? { width: frame.width, height: frame.height * frame.aspect } : { width: 1, height: 1 };
  }

  private viewSize(): Size {
    return { width: this.canvas.width, height: this.canvas.height };
  }
}

const NONE: Picture["overlays"] = [];

function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** Lets the browser paint and hear before the next picture is made. */
function breath(): Promise<void> {
  return new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      done();
    };
    channel.port2.postMessage(0);
  });
}
