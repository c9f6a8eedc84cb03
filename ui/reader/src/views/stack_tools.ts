/** The row of tools above the pictures: buttons and menus with names, keys and states. Acts through what it is given. */
import { el } from "../shell/dom";
import { say, type Word } from "../shell/words";

/** One button; `key` is what does the same over a picture, `pressed` tells the state of one that stays down. */
export interface Tool {
  readonly word: () => Word;
  readonly key: string;
  readonly act: () => void;
  readonly pressed?: () => boolean;
  readonly hidden?: () => boolean;
}

/** One menu: its choices, which is chosen, and what choosing does. */
export interface Menu {
  readonly word: Word;
  readonly options: () => readonly string[];
  readonly chosen: () => number;
  readonly act: (place: number) => void;
  readonly hidden?: () => boolean;
}

export class Tools {
  readonly element = el("div", { class: "stack-tools" });
  private readonly buttons: { tool: Tool; button: HTMLButtonElement }[];
  private readonly menus: { menu: Menu; label: HTMLLabelElement; caption: HTMLElement; select: HTMLSelectElement }[];

  constructor(menus: readonly Menu[], tools: readonly Tool[]) {
    this.element.setAttribute("role", "group");
    this.menus = menus.map((menu) => {
      const select = el("select");
      const label = el("label", { class: "stack-menu" });
      const caption = el("span");
      label.append(caption, select);
      select.addEventListener("change", () => menu.act(select.selectedIndex));
      return { menu, label, caption, select };
    });
    this.buttons = tools.map((tool) => {
      const button = el("button", { class: "stack-button" });
      button.type = "button";
      button.addEventListener("click", () => tool.act());
      if (tool.key) button.setAttribute("aria-keyshortcuts", tool.key);
      return { tool, button };
    });
    this.element.append(...this.menus.map(({ label }) => label), ...this.buttons.map(({ button }) => button));
    this.refresh();
  }

  /** States and words as they are now. */
  refresh(): void {
    this.element.setAttribute("aria-label", say("stack.tools"));
    for (const { tool, button } of this.buttons) {
      const words = say(tool.word());
      if (button.textContent !== words) button.textContent = words;
      button.title = tool.key ? `${words} (${tool.key})` : words;
      button.hidden = tool.hidden?.() ?? false;
      if (tool.pressed) button.setAttribute("aria-pressed", String(tool.pressed()));
    }
    for (const { menu, label, caption, select } of this.menus) {
      const options = menu.options();
      caption.textContent = say(menu.word);
      if (options.length !== select.options.length || options.some((text, at) => select.options[at]?.textContent !== text)) {
        select.replaceChildren(...options.map((text) => el("option", {}, text)));
      }
      select.selectedIndex = menu.chosen();
      label.hidden = menu.hidden?.() ?? false;
    }
  }

  /** The tool of a key, pressed over a picture. */
  byKey(key: string): Tool | undefined {
    return this.buttons.find(({ tool }) => tool.key !== "" && tool.key.toLowerCase() === key.toLowerCase())?.tool;
  }
}
