/** The first place: the question, what it rests on, documents by kind, scans, what is missing, whether all is whole. */
import type { Counts, Item, Rest } from "../packet/manifest";
import { button, el, foreign, shown } from "../shell/dom";
import { imagesOf, lineOf, studyLine, titleOf } from "../shell/names";
import { inReadingOrder, type Room } from "../shell/room";
import { visible, visibleLine } from "../shell/text";
import { both, date, kindName, number, say, size } from "../shell/words";

export function overview(room: Room, container: HTMLElement): void {
  container.append(...shown(question(room), nameless(room), added(room), parts(room), evidence(room), index(room), el("div", { class: "columns" }, scans(room), gaps(room)), certificate(room)));
}

function question(room: Room): HTMLElement {
  const { manifest } = room.packet;
  const person = [visibleLine(manifest.person, 120), manifest.born && say("overview.born", { date: date(manifest.born) })].filter(Boolean).join(", ");
  const { text, version, further, remote } = manifest.question;
  return el("section", { class: "card question" },
    el("p", { class: "soft" }, say("overview.question", { version, person })),
    el("h1", { tabindex: -1 }, foreign(visible(text) || say("overview.no_question"))),
    further.length > 0 && el("div", {}, el("h2", {}, say("overview.further")), el("ol", {}, ...further.map((one) => el("li", {}, foreign(visible(one)))))),
    remote === "yes" && el("p", { class: "soft" }, say("overview.remote_yes")),
    button(say("overview.open_cover"), () => room.go({ at: "file", path: "COVER.PDF" }), { class: "link" }));
}

/** That nobody is named, and what that does not mean. */
function nameless({ packet: { manifest } }: Room): HTMLElement | false {
  return manifest.isDeidentified && el("p", { class: "notice" }, say("overview.deidentified"));
}

/** That this packet holds only what is new since another. */
function added({ packet: { manifest: { addsTo } } }: Room): HTMLElement | false {
  return addsTo !== undefined && el("p", { class: "notice" }, say("overview.adds_to", { code: addsTo.code, date: date(addsTo.made) }));
}

function parts({ packet }: Room): HTMLElement | false {
  if (packet.isWhole) return false;
  return el("p", { class: "notice" }, say("overview.parts", { here: packet.volumes.length, all: packet.manifest.volumes }));
}

/** What each question rests on, each thing under its numbers, which open it. */
function evidence(room: Room): HTMLElement | false {
  const { question, evidence } = room.packet.manifest;
  const asked = [question.text, ...question.further];
  const named = asked.flatMap((text, at) => evidence[at]?.length ? [el("div", { class: "evidence" }, el("h3", {}, foreign(visible(text))), rests(room, evidence[at]))] : []);
  return named.length > 0 && el("section", {}, el("h2", {}, say("overview.evidence")), ...named);
}

function rests(room: Room, lines: readonly Rest[]): HTMLElement {
  return el("ul", { class: "plain" }, ...lines.map(({ label, numbers, state }) => el("li", {}, foreign(visibleLine(both(label))), " ",
    numbers.length ? el("span", {}, ...numbers.map((one) => numbered(room, one))) : el("span", { class: "soft" }, foreign(visibleLine(both(state)))))));
}

/** A number that opens what bears it; one that nothing bears stays plain. */
function numbered(room: Room, one: string): HTMLElement {
  const { items, studies } = room.packet.manifest;
  const item = items.find(({ number }) => number === one);
  const study = studies.findIndex(({ number }) => number === one);
  const title = item ? lineOf(item) : studies[study] ? studyLine(studies[study]) : "";
  if (!title) return el("span", {}, foreign(visibleLine(one, 20)), " ");
  const open = () => room.go(item ? { at: "file", path: item.path } : { at: "study", study });
  return el("span", {}, button(one, open, { class: "link", title, "aria-label": `${one}, ${title}` }), " ");
}

function index(room: Room): HTMLElement {
  const items = inReadingOrder(room.packet.manifest.items);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const rows = kinds.flatMap((kind) => items.filter((item) => item.kind === kind).map((item, at) => row(room, item, at === 0)));
  if (!rows.length) return el("section", {}, el("h2", {}, say("overview.index")), el("p", {}, say("overview.no_documents")));
  const heads = (["item.kind", "item.date", "item.number", "item.place", "item.pages"] as const).map((word) => el("th", { scope: "col" }, say(word)));
  return el("section", {}, el("h2", {}, say("overview.index")),
    el("table", { class: "index" }, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows)));
}

function row(room: Room, item: Item, isFirst: boolean): HTMLElement {
  const open = button(titleOf(item), () => room.go({ at: "file", path: item.path }), { class: "link" });
  return el("tr", {},
    el("td", {}, isFirst && el("div", { class: "soft" }, kindName(item.kind)), open,
      item.translationOf !== "" && el("div", { class: "soft" }, say("item.translation", { number: item.translationOf })),
      !room.packet.has(item) && el("div", { class: "soft" }, say("item.elsewhere", { volume: item.volume }))),
    el("td", {}, item.date ? date(item.date) : say("item.undated")),
    el("td", { class: "number" }, item.number),
    el("td", {}, foreign(visibleLine(item.place))),
    el("td", {}, item.pages ? number(item.pages) : ""));
}

function scans(room: Room): HTMLElement {
  const { studies } = room.packet.manifest;
  const lines = studies.map((study, at) => el("li", {}, el("span", { class: "soft" }, `${study.number} `), button(studyLine(study), () => room.go({ at: "study", study: at }), { class: "link" }), el("span", { class: "soft" }, ` ${imagesOf(study)}`)));
  return el("section", {}, el("h2", {}, say("overview.scans")), lines.length ? el("ul", { class: "plain" }, ...lines) : el("p", {}, say("overview.no_scans")));
}

/** What is missing, what was left out on purpose, what follows later. */
export function gaps({ packet: { manifest } }: Room, heading: "h1" | "h2" = "h2"): HTMLElement {
  const lines = manifest.gaps.map((gap) => el("div", { class: "gap" },
    el("strong", {}, foreign(visibleLine(both(gap.label)))),
    el("span", {}, foreign(visibleLine(both(gap.state)))),
    el("p", { class: "soft" }, foreign(visible(both(gap.reason), 4000)))));
  return el("section", {}, el(heading, heading === "h1" ? { tabindex: -1 } : {}, say("overview.gaps")),
    el("div", { class: "gaps" }, ...(lines.length ? lines : [el("p", {}, say("overview.no_gaps"))])),
    counted(manifest.withheld, "overview.withheld"), counted(manifest.later, "overview.later"));
}

function counted(counts: Counts, heading: "overview.withheld" | "overview.later"): HTMLElement | false {
  if (!counts.size) return false;
  const lines = [...counts].map(([kind, count]) => el("li", {}, say("overview.withheld_line", { kind: kind === "images" ? say("overview.later_images") : kindName(kind), count })));
  return el("div", {}, el("h3", {}, say(heading)), el("ul", { class: "plain" }, ...lines));
}

function certificate(room: Room): HTMLElement {
  const { verification, packet } = room;
  const values = verification && { files: verification.files, size: size(verification.bytes), receipt: verification.receipt, volumes: packet.manifest.volumes };
  const line = !values ? say("overview.not_checked") : say(values.receipt ? "overview.checked" : "overview.checked_part", values);
  return el("section", { class: "certificate" }, el("h2", {}, say("overview.certificate")), el("p", {}, line),
    !values && button(say("top.check"), () => room.check()), el("p", { class: "soft" }, say("overview.who")));
}
