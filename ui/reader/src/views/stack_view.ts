/**
 * The view of a series: one pane or two beside each other, the tools above them, the header beside them, and the line
 * that says what this display is not. Puts the parts together; each does its own work.
 */
import { el } from "../shell/dom";
import type { OpenStack, StackSeries, StackView } from "./stack";
import { Cine } from "./stack_cine";
import { HeaderList } from "./stack_header";
import { buttonsOf, menusOf } from "./stack_offers";
import { type PaneListener, StackPane } from "./stack_pane";
import css from "./stack.css";
import { Tools } from "./stack_tools";
import { say } from "../shell/words";
import { sharePositions } from "../dicom/geometry";

/** Shows a series; the seam in `stack.ts` says what is given and what comes back. */
export const openStack: OpenStack = (series, container, others = []) => new View(series, container, others);

export class View implements StackView, PaneListener {
  private readonly root = el("div", { class: "stack-view" });
  private readonly note = el("p", { class: "stack-note" });
  private readonly linked = el("p", { class: "stack-linked" });
  private readonly panes = el("div", { class: "stack-panes" });
  readonly list = new HeaderList(() => this.toggleHeader());
  readonly cine = new Cine(() => this.refresh());
  private readonly languages = new MutationObserver(() => this.relabel());
  private readonly tools: Tools;
  private first: StackPane | undefined;
  second: StackPane | undefined;
  current: StackPane | undefined;
  together = true;
  private waiting = false;

  constructor(
    series: StackSeries,
    container: HTMLElement,
    readonly others: readonly StackSeries[],
  ) {
    dress();
    this.tools = new Tools(menusOf(this), buttonsOf(this));
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

  putBeside(series: StackSeries | undefined): void {
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

  invert(): void {
    if (!this.current) return;
    this.current.invert = !this.current.invert;
    this.current.paint();
  }

  overlay(): void {
    if (!this.current) return;
    this.current.overlays = !this.current.overlays;
    this.current.paint();
  }

  join(): void {
    this.together = !this.together;
    if (this.together && this.current) this.scrolled(this.current);
    this.refresh();
  }

  toggleHeader(): void {
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

  refresh(): void {
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

let dressed = false;

/** The style of the view, once for the page. */
function dress(): void {
  if (dressed) return;
  dressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
