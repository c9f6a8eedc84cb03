/** The fields of the form: each has its label, writes what is typed into the draft, and has a place for paper. */
import { el, foreign, shown } from "../shell/dom";
import { visible } from "../shell/text";
import { LONGEST_LINE, LONGEST_TEXT } from "./document";

/** What a choice is stored as, and its label. */
export type Choice<T extends string> = readonly [value: T, label: string];

/** A text of several lines. On paper all of it stands, however small the field is. */
export function textField(label: string, value: string, typed: (text: string) => void, hint = "", name = ""): HTMLElement {
  const paper = el("div", { class: "printed" }, visible(value));
  const field: HTMLTextAreaElement = el("textarea", { rows: 3, maxlength: LONGEST_TEXT, name, input: () => {
    typed(field.value);
    paper.textContent = visible(field.value);
  } });
  field.value = value;
  return el("label", { class: "field" }, el("span", {}, label), hint !== "" && el("span", { class: "soft" }, hint), field, paper);
}

/** A text of one line, or a day. */
export function lineField(label: string, value: string, typed: (text: string) => void, name: string, type = "text"): HTMLElement {
  const field: HTMLInputElement = el("input", { type, maxlength: LONGEST_LINE, name, autocomplete: "off", input: () => typed(field.value) });
  field.value = value;
  return el("label", { class: "field" }, el("span", {}, label), field);
}

/** One of a few; with none chosen nothing is said. */
export function choiceField<T extends string>(label: string, choices: readonly Choice<T>[], value: string, chosen: (value: T) => void, name: string): HTMLElement {
  const lines = choices.map(([one, text]) =>
    el("label", { class: "choice" }, el("input", { type: "radio", name, value: one, checked: one === value, change: () => chosen(one) }), el("span", {}, text)));
  return el("fieldset", { class: "row" }, el("legend", {}, label), ...lines);
}

/** Ticks, with one for all of them. */
export function tickField(label: string, all: string, lines: readonly (readonly [string, string])[], ticked: Set<string>, changed: () => void): HTMLElement {
  const boxes = lines.map(([number]) => el("input", { type: "checkbox", name: "reviewed", value: number, checked: ticked.has(number), change: () => turn() }));
  const whole = el("input", { type: "checkbox", name: "reviewed-all", change: () => {
    for (const box of boxes) box.checked = whole.checked;
    turn();
  } });
  const turn = () => {
    ticked.clear();
    for (const box of boxes) if (box.checked) ticked.add(box.value);
    show();
    changed();
  };
  const show = () => {
    whole.checked = boxes.length > 0 && ticked.size === boxes.length;
    whole.indeterminate = ticked.size > 0 && ticked.size < boxes.length;
  };
  show();
  const rows = lines.map(([number, name], at) => el("label", { class: "choice" }, ...shown(boxes[at]), el("span", {}, foreign(`${number} ${name}`))));
  return el("fieldset", {}, el("legend", {}, label), el("label", { class: "choice" }, whole, el("span", {}, all)), el("div", { class: "ticks" }, ...rows));
}
