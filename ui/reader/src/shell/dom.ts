/** Makes elements. Text goes in as text nodes only; there is no way to hand in markup, style or script. */

export type Child = Node | string | false | null | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => unknown) | undefined>>;

/** An element. Functions become listeners of the event they are named after; true and false set or leave out. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...shown(...children));
  return made;
}

/** The children that are there. */
export function shown(...children: Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== false && child !== null && child !== undefined);
}

/** A button that does one thing. */
export function button(label: string, press: () => unknown, attributes: Attributes = {}): HTMLButtonElement {
  return el("button", { type: "button", click: () => void press(), ...attributes }, label);
}

/** Text that came from a file, kept apart from the direction of what surrounds it. */
export function foreign(text: string, attributes: Attributes = {}): HTMLElement {
  return el("bdi", attributes, text);
}
