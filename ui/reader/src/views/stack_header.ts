/** The list of what a header says, with a search over all of it. All of it is foreign text and shown as such. */
import { el } from "../shell/dom";
import { visibleLine } from "../shell/text";
import { type Line, listed } from "../dicom/listing";
import { reasonOf } from "../dicom/reasons";
import type { StackPane } from "./stack_pane";
import { say } from "../shell/words";

export class HeaderList {
  readonly element = el("aside", { class: "stack-header" });
  private readonly search = el("input");
  private readonly count = el("p", { class: "stack-count" });
  private readonly rows = el("tbody");
  private readonly shut = el("button", { class: "stack-button" });
  private readonly heads = [el("th"), el("th"), el("th")];
  private lines: { row: HTMLTableRowElement; text: string }[] = [];

  constructor(closed: () => void) {
    this.search.type = "search";
    this.search.addEventListener("input", () => this.filter());
    this.shut.type = "button";
    this.shut.addEventListener("click", closed);
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") closed();
    });
    this.count.setAttribute("role", "status");
    const table = el("table");
    const head = el("thead");
    const row = el("tr");
    for (const one of this.heads) one.scope = "col";
    row.append(...this.heads);
    head.append(row);
    table.append(head, this.rows);
    const scrolling = el("div", { class: "stack-lines" });
    scrolling.tabIndex = 0;
    scrolling.append(table);
    this.element.append(this.search, this.shut, this.count, scrolling);
    this.relabel();
  }

  relabel(): void {
    this.element.setAttribute("aria-label", say("stack.header"));
    this.search.placeholder = say("stack.search");
    this.search.setAttribute("aria-label", say("stack.search"));
    this.shut.textContent = say("stack.close");
    (["stack.name", "stack.value", "stack.tag"] as const).forEach((word, at) => ((this.heads[at] as HTMLElement).textContent = say(word)));
  }

  /** The header of the picture a pane shows. */
  async show(pane: StackPane): Promise<void> {
    const { slice } = pane;
    if (!slice) return;
    try {
      this.fill(listed(await pane.files.object(slice.file)));
    } catch (error) {
      this.fill([]);
      this.count.textContent = say(`stack.reason.${reasonOf(error)}`);
    }
  }

  focus(): void {
    this.search.focus();
  }

  private fill(lines: Line[]): void {
    let item = 0;
    this.lines = lines.map((line) => {
      if (!line.isItem && line.vr === "SQ") item = 0;
      if (line.isItem) item += 1;
      const cells = [
        el("td", {}, line.isItem ? say("stack.item", { number: item }) : visibleLine(line.name, 80)),
        el("td", {}, valueOf(line)),
        el("td", {}, line.tag),
      ];
      cells[0]?.classList.add(`stack-depth-${Math.min(line.depth, 8)}`);
      const row = el("tr");
      row.append(...cells);
      return { row, text: `${line.name} ${line.value} ${line.tag}`.toLowerCase() };
    });
    this.rows.replaceChildren(...this.lines.map(({ row }) => row));
    this.filter();
  }

  private filter(): void {
    const wanted = this.search.value.trim().toLowerCase();
    let count = 0;
    for (const { row, text } of this.lines) {
      row.hidden = wanted !== "" && !text.includes(wanted);
      if (!row.hidden) count += 1;
    }
    this.count.textContent = say("stack.found", { count, all: this.lines.length });
  }
}

function valueOf(line: Line): string {
  if (line.vr === "SQ") return say("stack.items", { count: line.size });
  if (!line.value && line.size > 0) return say("stack.bytes", { count: line.size });
  return visibleLine(line.value.replaceAll("\\", " \\ "));
}
