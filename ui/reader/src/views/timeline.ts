/** Everything in the packet by date, the newest first; what has no date comes last. */
import { button, el } from "../shell/dom";
import { imagesOf, studyTitle, titleOf } from "../shell/names";
import type { Place, Room } from "../shell/room";
import { date, kindName, say } from "../shell/words";

interface Line {
  readonly date: string;
  readonly title: string;
  readonly kind: string;
  readonly place: Place;
}

export function timeline(room: Room, container: HTMLElement): void {
  const { items, studies } = room.packet.manifest;
  const lines: Line[] = [
    ...items.map((item) => ({ date: item.date, title: titleOf(item), kind: kindName(item.kind), place: { at: "file", path: item.path } as const })),
    ...studies.map((study, at) => ({ date: study.date, title: studyTitle(study), kind: imagesOf(study), place: { at: "study", study: at } as const })),
  ];
  const dated = lines.filter((line) => line.date).sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
  const undated = lines.filter((line) => !line.date);
  container.append(el("h1", { tabindex: -1 }, say("timeline.heading")), list(room, dated));
  if (undated.length) container.append(el("h2", {}, say("timeline.undated")), list(room, undated));
}

function list(room: Room, lines: readonly Line[]): HTMLElement {
  const rows = lines.map((line, at) => el("li", {},
    el("span", { class: "when" }, line.date !== lines[at - 1]?.date ? date(line.date) : ""),
    button(line.title, () => room.go(line.place), { class: "link", "aria-label": [line.title, date(line.date)].filter(Boolean).join(", ") }),
    el("span", { class: "soft" }, line.kind)));
  return el("ol", { class: "timeline" }, ...rows);
}
