/** One document: what it is, where it came from, the file itself, and beside it its translation when that is wanted. */
import { saveName, titleOf } from "../shell/names";
import { button, el, foreign, shown } from "../shell/dom";
import { download, openOwnViewer } from "../shell/download";
import { problemCard } from "../shell/problems";
import { fileAt, isItem, partner, type FilePlace, type Room, type View } from "../shell/room";
import type { Item, Listed } from "../packet/manifest";
import { visibleLine } from "../shell/text";
import { both, date, number, say, type Word } from "../shell/words";
import { showPdf } from "./pdf";
import { showPhoto } from "./photo";
import { showText } from "./text";

type Shown = (bytes: Uint8Array<ArrayBuffer>, title: string, container: HTMLElement) => View | Promise<View>;

const SHOWN: Readonly<Record<string, Shown>> = { PDF: showPdf, JPG: showPhoto, PNG: showPhoto, TXT: showText, HTM: showText, CSV: showText };
/** Whole documents are read into memory up to this size; larger ones are for saving. */
const LARGEST = 512 * 1024 * 1024;

export function documentView(room: Room, place: FilePlace, container: HTMLElement): View {
  const paths = place.beside ? [place.path, place.beside] : [place.path];
  const views = paths.map((path, at) => pane(room, path, at === 0 ? place.beside : undefined, paths.length === 1, container));
  container.classList.toggle("beside", paths.length > 1);
  return { close: () => views.forEach((view) => view.close()) };
}

function pane(room: Room, path: string, beside: string | undefined, isAlone: boolean, container: HTMLElement): View {
  const file = fileAt(room.packet, path);
  const holder = el("article", { class: "document" });
  container.append(holder);
  if (!file) return { close: () => undefined };
  const body = el("div", { class: "body", "aria-busy": "true" }, el("p", { role: "status" }, say("item.loading")));
  const tools = el("p", { class: "row tools" });
  holder.append(...shown(el("h1", { tabindex: -1 }, foreign(titleOf(file))), isItem(file) && facts(file), tools, body));
  let view: View | undefined;
  let isClosed = false;
  void load(room, file, body, tools, { beside, isAlone }).then((made) => {
    view = made;
    if (isClosed) view?.close();
  });
  return {
    close: () => {
      isClosed = true;
      view?.close();
    },
  };
}

async function load(room: Room, file: Item | Listed, body: HTMLElement, tools: HTMLElement, pane: { beside: string | undefined; isAlone: boolean }): Promise<View | undefined> {
  const extension = file.path.split(".").at(-1) ?? "";
  try {
    const isLarge = file.size > LARGEST;
    tools.append(button(say("item.save"), () => save(room, file, body)));
    tools.append(...shown(besideButton(room, file, pane)));
    if (isLarge || !SHOWN[extension]) {
      body.replaceChildren(el("p", { class: "notice" }, say("other.cannot", { kind: extension })));
      return undefined;
    }
    const bytes = await room.packet.read(file);
    if (extension === "PDF") tools.append(button(say("item.own_viewer"), () => openOwnViewer(bytes)));
    body.replaceChildren();
    return await SHOWN[extension](bytes, titleOf(file), body);
  } catch (error) {
    body.replaceChildren(problemCard(error));
    return undefined;
  } finally {
    body.removeAttribute("aria-busy");
  }
}

async function save(room: Room, file: Item | Listed, body: HTMLElement): Promise<void> {
  try {
    download(new Blob([await room.packet.read(file)]), saveName(file));
  } catch (error) {
    body.prepend(problemCard(error));
  }
}

function besideButton(room: Room, file: Item | Listed, pane: { beside: string | undefined; isAlone: boolean }): HTMLElement | false {
  if (pane.beside) return button(say("item.alone"), () => room.go({ at: "file", path: file.path }));
  const other = pane.isAlone && isItem(file) ? partner(room.packet, file) : undefined;
  return other !== undefined && button(say("item.beside", { number: other.number }), () => room.go({ at: "file", path: file.path, beside: other.path }));
}

function facts(item: Item): HTMLElement {
  const lines: [Word, string][] = [
    ["item.kind", both(item.label)],
    ["item.date", item.date ? date(item.date) : say("item.undated")],
    ["item.place", item.place],
    ["item.pages", item.pages ? number(item.pages) : ""],
    ["item.language", item.language],
    ["item.number", item.number],
    ["item.original", item.originalName],
  ];
  const known = lines.filter(([, value]) => value);
  return el("dl", { class: "facts" }, ...known.flatMap(([word, value]) => [el("dt", {}, say(word)), el("dd", {}, foreign(visibleLine(value)))]));
}
