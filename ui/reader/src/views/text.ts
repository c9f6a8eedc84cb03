/** Text files, pages and tables, shown as the text they are written in. Markup is never run. */
import { el } from "../shell/dom";
import type { View } from "../shell/room";
import { visible } from "../shell/text";
import { say } from "../shell/words";

const LONGEST = 256 * 1024;
const BLOCK = 16 * 1024;
const PIECE = 2 * 1024;

export function showText(bytes: Uint8Array<ArrayBuffer>, _title: string, container: HTMLElement): View {
  const text = decode(bytes.subarray(0, LONGEST));
  if (/<[a-z!?/]/i.test(text)) container.append(el("p", { class: "notice" }, say("text.markup")));
  const paper = el("div", { class: "paper", tabindex: 0, dir: "auto" });
  paper.append(...blocks(visible(text)).map((block) => el("pre", { dir: "auto" }, block)));
  container.append(paper);
  if (bytes.length > LONGEST) container.append(el("p", { class: "notice" }, say("text.cut")));
  return { close: () => container.replaceChildren() };
}

/** Whole lines in blocks, and one line of a million letters in several: a browser takes very long to lay such one out. */
function blocks(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const far = text.slice(at, at + BLOCK);
    const end = at + PIECE >= text.length ? far.length : far.lastIndexOf("\n") + 1 || PIECE;
    const isInsidePair = /[\ud800-\udbff]$/.test(far.slice(0, end)) && at + end < text.length;
    found.push(far.slice(0, isInsidePair ? end - 1 : end));
    at += isInsidePair ? end - 1 : end;
  }
  return found;
}

/** UTF-8 or UTF-16 where the text says so or fits, else the character set Chinese programs write without saying so. */
function decode(bytes: Uint8Array): string {
  const name = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true }).replace(/\r\n?/g, "\n");
  } catch {
    return new TextDecoder("gb18030").decode(bytes).replace(/\r\n?/g, "\n");
  }
}
