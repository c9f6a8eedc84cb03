/**
 * The view of a series: one pane or two beside each other, the tools above them, the header beside them, and the line
 * that says what this display is not. Puts the parts together; each does its own work.
 */
import { el } from "../shell/dom";
import { visibleLine } from "../shell/text";
import type { OpenStack, StackSeries, StackView } from "./stack";
import { Cine } from "./stack_cine";
import { HeaderList } from "./stack_header";
import { choices, nameOf, sameLevel, type Level } from "./stack_levels";
import { type PaneListener, StackPane } from "./stack_pane";
import css from "./stack.css";
import { type Menu, type Tool, Tools } from "./stack_tools";
import { say } from "../shell/words";
import { sharePositions } from "../dicom/geometry";
import type { Stack } from "../dicom/series";

/** Shows a series; the seam in `stack.ts` says what is given and what comes back. */
export const openStack: OpenStack = (series, container, others = []) => new View(series, container, others);

class View implements StackView, PaneListener {
  private readonly root = el("div", { class: "stack-view" });
  private readonly note = el("p", { class: "stack-note" });
  private readonly linked = el("p", { class: "stack-linked" });
  private readonly panes = el("div", { class: "stack-panes" });
  private readonly list = new HeaderList(() => this.toggleHeader());
  private readonly cine = new Cine(() => this.refresh());
  private readonly languages = new MutationObserver(() => this.relabel());
  private readonly tools: Tools;
  private first: StackPane | undefined;
  private second: StackPane | undefined;
  private current: StackPane | undefined;
  private together = true;
  private waiting = false;

  constructor(
    series: StackSeries,
    container: HTMLElement,
    private readonly others: readonly StackSeries[],
  ) {
    dress();
    this.tools = new Tools(this.menus(), this.buttons());
    this.list.element.hidden = true;
    const body = el("div", { class: "stack-body" });
    body.append(this.panes, this.list.element);
    this.root.append(this.note, this.tools.element, this.linked, body);
    this.root.addEventListener("keydown", (event) => this.key(event));
    container.append(this.root);
    this.first = this.current = new StackPane(series, this);
    this.panes.append(this.first.element);
    this.languages.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
    this.relabel();
    requestAnimationFrame(() => this.come());
  }

  close(): void {
    this.cine.stop();
    this.languages.disconnect();
    this.first?.close();
    this.second?.close();
    this.root.remove();
  }

  /** Once whoever opened the view has done its part: the pictures in sight, and keys go to them. */
  private come(): void {
    this.root.scrollIntoView({ block: "nearest" });
    this.first?.canvas.focus({ preventScroll: true });
  }

  active(pane: StackPane): void {
    if (this.current === pane || !this.first) return;
    this.current = pane;
    if (!this.list.element.hidden) void this.list.show(pane);
    this.refresh();
  }

  scrolled(pane: StackPane): void {
    const other = pane === this.first ? this.second : this.first;
    if (this.together && other) other.follow(pane);
  }

  loaded(pane: StackPane): void {
    if (this.together && this.first && pane === this.second) pane.follow(this.first);
    this.changed();
  }

  changed(): void {
    if (this.waiting) return;
    this.waiting = true; // many changes, one turn of the tools
    requestAnimationFrame(() => {
      this.waiting = false;
      this.refresh();
    });
  }

  private all(): StackPane[] {
    return [this.first, this.second].filter((one) => one !== undefined);
  }

  private menus(): Menu[] {
    return [
      {
        word: "stack.level",
        options: () => this.levels().map((one) => nameOf(one, this.current?.frame)),
        chosen: () => this.levels().findIndex((one) => this.current && sameLevel(one, this.current.level)),
        act: (place) => {
          const level = this.levels()[place];
          if (level) this.current?.setLevel(level);
        },
        hidden: () => this.current?.frame?.channels === 3,
      },
      {
        word: "stack.part",
        options: () => this.parts().map((one, at) => partName(one, at, one === this.current?.contents?.broken)),
        chosen: () => this.parts().findIndex((one) => one === this.current?.stack),
        act: (place) => {
          const stack = this.parts()[place];
          if (stack) this.current?.choose(stack);
          this.refresh();
        },
        hidden: () => this.parts().length < 2,
      },
      {
        word: "stack.beside",
        options: () => [say("stack.beside_nothing"), ...this.others.map(titleOf)],
        chosen: () => (this.second ? this.others.indexOf(this.second.series) + 1 : 0),
        act: (place) => this.putBeside(this.others[place - 1]),
        hidden: () => this.others.length === 0,
      },
    ];
  }

  private buttons(): Tool[] {
    return [
      { word: () => "stack.fit", key: "0", act: () => this.current?.fit() },
      { word: () => "stack.actual", key: "1", act: () => this.current?.actual() },
      { word: () => "stack.larger", key: "+", act: () => this.current?.zoom(1.25) },
      { word: () => "stack.smaller", key: "-", act: () => this.current?.zoom(0.8) },
      { word: () => "stack.invert", key: "I", act: () => this.invert(), pressed: () => this.current?.invert ?? false },
      {
        word: () => (this.cine.isPlaying ? "stack.stop" : "stack.play"),
        key: "Space",
        act: () => void (this.current && this.cine.toggle(this.current)),
        hidden: () => (this.current?.slices.length ?? 0) < 2,
      },
      { word: () => "stack.slower", key: "<", act: () => this.cine.change(0.8), hidden: () => !this.cine.isPlaying },
      { word: () => "stack.faster", key: ">", act: () => this.cine.change(1.25), hidden: () => !this.cine.isPlaying },
      {
        word: () => "stack.overlays",
        key: "O",
        act: () => this.overlay(),
        pressed: () => this.current?.overlays ?? false,
        hidden: () => !this.current?.picture?.overlays.length,
      },
      {
        word: () => "stack.together",
        key: "T",
        act: () => this.join(),
        pressed: () => this.together,
        hidden: () => this.second === undefined,
      },
      { word: () => "stack.header", key: "H", act: () => this.toggleHeader(), pressed: () => !this.list.element.hidden },
    ];
  }

  private levels(): Level[] {
    const pane = this.current;
    if (!pane) return [];
    const offered = choices(pane.frame, pane.series.modality);
    return offered.some((one) => sameLevel(one, pane.level)) ? offered : [...offered, pane.level];
  }

  private parts(): readonly Stack[] {
    const contents = this.current?.contents;
    return contents ? [...contents.stacks, ...(contents.broken ? [contents.broken] : [])] : [];
  }

  private putBeside(series: StackSeries | undefined): void {
    this.cine.stop();
    this.second?.close();
    this.second = undefined;
    if (this.first) this.active(this.first);
    if (series) {
      this.second = new StackPane(series, this);
      this.panes.append(this.second.element);
    }
    this.refresh();
  }

  private invert(): void {
    if (!this.current) return;
    this.current.invert = !this.current.invert;
    this.current.paint();
  }

  private overlay(): void {
    if (!this.current) return;
    this.current.overlays = !this.current.overlays;
    this.current.paint();
  }

  private join(): void {
    this.together = !this.together;
    if (this.together && this.current) this.scrolled(this.current);
    this.refresh();
  }

  private toggleHeader(): void {
    const { element } = this.list;
    element.hidden = !element.hidden;
    if (element.hidden) this.current?.canvas.focus();
    else if (this.current) {
      void this.list.show(this.current);
      this.list.focus();
    }
    this.refresh();
  }

  /** Keys of the tools, over a picture only: in a field they are letters. */
  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLCanvasElement)) return;
    const tool = this.tools.byKey(event.key === " " ? "Space" : event.key);
    if (!tool) return;
    event.preventDefault();
    tool.act();
  }

  private relabel(): void {
    this.note.textContent = say("page.not_diagnostic");
    this.list.relabel();
    for (const pane of this.all()) pane.relabel();
    this.refresh();
  }

  private refresh(): void {
    this.tools.refresh();
    for (const one of this.all()) one.element.classList.toggle("stack-active", one === this.current && this.second !== undefined);
    this.linked.textContent = [this.linkSaid(), this.cine.isPlaying ? say("stack.rate", { rate: Math.round(this.cine.rate) }) : ""].filter(Boolean).join(" ");
  }

  private linkSaid(): string {
    const [one, other] = [this.first?.slice, this.second?.slice];
    if (!this.together || !one || !other || !this.first?.stack || !this.second?.stack) return "";
    const isShared = this.first.stack.byPosition && this.second.stack.byPosition && sharePositions(one, other);
    return say(isShared ? "stack.together_by" : "stack.together_by_order");
  }
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

let dressed = false;

/** The style of the view, once for the page. */
function dress(): void {
  if (dressed) return;
  dressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
