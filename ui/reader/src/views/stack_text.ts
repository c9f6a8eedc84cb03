/** Foreign text made fit to be shown: controls, directions and invisible characters become visible marks. */

const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** At most `most` characters; a hidden one is written as its number. */
export function visible(text: string, most = 1024): string {
  const cut = [...text.slice(0, 2 * most)];
  const short = cut.length > most ? `${cut.slice(0, most - 1).join("")}…` : cut.join("");
  return short.replace(HIDDEN, (one) => `⟨U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** An element with text in it that keeps its own direction. */
export function withText<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, style = ""): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = style;
  return made;
}
