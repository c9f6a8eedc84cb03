/** A PDF, one page at a time, with the text of the page for reading out and copying. */
import { button, el } from "../shell/dom";
import type { View } from "../shell/room";
import { visible } from "../shell/text";
import { number, say } from "../shell/words";
import { OpenedPdf, type AskPassword } from "./pdf_engine";

const MOST_PIXELS = 16_000_000;
/** Milliseconds: a page that is not drawn by then never may be; the others still can. */
const LONGEST = 10_000;
const WIDTHS = [0.6, 0.8, 1, 1.25, 1.6, 2, 2.6];

export async function showPdf(bytes: Uint8Array<ArrayBuffer>, title: string, container: HTMLElement): Promise<View> {
  let password: Promise<string> | undefined;
  const ask: AskPassword = (wasWrong) => {
    if (!password || wasWrong) password = askPassword(container, wasWrong);
    return password;
  };
  const open = () => OpenedPdf.open(bytes, ask, LONGEST);
  let opened: OpenedPdf;
  try {
    opened = await open();
  } catch {
    container.replaceChildren(el("p", { class: "notice", "data-code": "PDF" }, say("pdf.cannot")));
    return { close: () => undefined };
  }
  const pages = new Pages(opened, open, title, container);
  pages.build();
  await pages.show(1);
  return pages;
}

class Pages implements View {
  private page = 1;
  private readonly count: number;
  private width = WIDTHS.indexOf(1);
  private turn = Promise.resolve();
  private giveUp = (): void => undefined;
  private readonly canvas = el("canvas", { class: "paper", role: "img", tabindex: 0 });
  private readonly text = el("pre", { dir: "auto" });
  private readonly entry = el("input", { type: "number", min: 1, size: 5, "aria-label": say("pdf.page") });
  private readonly notice = el("p", { class: "notice", hidden: true, role: "alert" }, say("pdf.page_cannot"));

  constructor(
    private opened: OpenedPdf,
    private readonly reopen: () => Promise<OpenedPdf>,
    private readonly title: string,
    private readonly container: HTMLElement,
  ) {
    this.count = opened.pdf.numPages;
  }

  close(): void {
    this.opened.close();
  }

  build(): void {
    this.entry.max = String(this.count);
    this.entry.addEventListener("change", () => void this.show(Number(this.entry.value)));
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    const bar = el("p", { class: "row pages", role: "toolbar", "aria-label": say("pdf.page") },
      button("‹", () => this.show(this.page - 1), { "aria-label": say("pdf.previous"), title: say("pdf.previous") }),
      this.entry, el("span", {}, say("pdf.of", { count: this.count })),
      button("›", () => this.show(this.page + 1), { "aria-label": say("pdf.next"), title: say("pdf.next") }),
      button("−", () => this.zoom(-1), { "aria-label": say("pdf.smaller"), title: say("pdf.smaller") }),
      button("+", () => this.zoom(1), { "aria-label": say("pdf.larger"), title: say("pdf.larger") }));
    const details = el("details", { class: "spoken" }, el("summary", {}, say("pdf.text")), this.text);
    this.container.append(bar, this.notice, el("div", { class: "frame" }, this.canvas), details);
  }

  /** Draws a page; pages asked for meanwhile wait for their turn. */
  show(page: number): Promise<void> {
    const wanted = Math.min(Math.max(1, Math.trunc(page) || 1), this.count);
    this.page = wanted;
    this.turn = this.turn.then(() => (this.page === wanted ? this.draw(wanted) : undefined));
    return this.turn;
  }

  private async draw(number_: number): Promise<void> {
    this.entry.value = String(number_);
    this.canvas.setAttribute("aria-label", say("pdf.picture", { page: number_, title: this.title }));
    delete this.canvas.dataset["drawn"];
    this.notice.hidden = true;
    try {
      await inTime(this.drawn(number_));
      this.canvas.dataset["drawn"] = number(number_);
    } catch {
      this.notice.hidden = false;
      this.text.textContent = "";
      this.giveUp(); // pdf.js draws on no canvas that another drawing holds
      this.opened.close(); // whatever it was at; the other pages get a new start
      this.opened = await this.reopen();
    }
  }

  private async drawn(number_: number): Promise<void> {
    const page = await this.opened.pdf.getPage(number_);
    const plain = page.getViewport({ scale: 1 });
    const room = Math.max(240, this.container.clientWidth) * (WIDTHS[this.width] ?? 1);
    const density = Math.max(1, globalThis.devicePixelRatio || 1);
    const scale = Math.min((room / plain.width) * density, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
    const viewport = page.getViewport({ scale });
    this.canvas.width = Math.max(1, Math.floor(viewport.width));
    this.canvas.height = Math.max(1, Math.floor(viewport.height));
    this.canvas.style.width = `${Math.floor(Math.min(room, viewport.width / density))}px`;
    const drawing = page.render({ canvas: this.canvas, viewport });
    this.giveUp = () => drawing.cancel();
    await drawing.promise;
    const { items } = await page.getTextContent();
    const words = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    this.text.textContent = words.trim() ? visible(words) : say("pdf.no_text");
    page.cleanup();
  }

  private zoom(step: number): void {
    this.width = Math.min(Math.max(0, this.width + step), WIDTHS.length - 1);
    void this.show(this.page);
  }

  private key(event: KeyboardEvent): void {
    const step = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Home") void this.show(1);
    else if (event.key === "End") void this.show(this.count);
    else if (step) void this.show(this.page + step);
    else return;
    event.preventDefault();
  }
}

/** Waits for a drawing, or gives up. */
async function inTime(drawing: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("too long")), LONGEST);
  });
  await Promise.race([drawing, tooLong]).finally(() => clearTimeout(timer));
}

/** Asks for the password of one PDF; it goes nowhere but to pdf.js. */
function askPassword(container: HTMLElement, wasWrong: boolean): Promise<string> {
  return new Promise((done) => {
    const input = el("input", { type: "password", id: "pdf-password", autocomplete: "off" });
    const submit = (event: Event) => {
      event.preventDefault();
      container.replaceChildren();
      done(input.value);
    };
    container.replaceChildren(el("form", { class: "card", submit },
      el("p", {}, say(wasWrong ? "pdf.password_wrong" : "pdf.password")),
      el("label", { for: "pdf-password" }, say("pdf.password_label")), " ", input, " ",
      el("button", { type: "submit" }, say("pdf.password_open"))));
    input.focus();
  });
}
