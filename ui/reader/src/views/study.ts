/** One study: its series and their counts, and the pictures of a series through the stack view. */
import type { Series, Study } from "../packet/manifest";
import { button, el, foreign, shown } from "../shell/dom";
import { imagesOf, studyLine, studyTitle, withModality } from "../shell/names";
import { problemCard } from "../shell/problems";
import type { Room, StudyPlace, View } from "../shell/room";
import { visibleLine } from "../shell/text";
import { date, say } from "../shell/words";
import { stackView, type StackSeries } from "./stack";

export function studyView(room: Room, place: StudyPlace, container: HTMLElement): View {
  const study = room.packet.manifest.studies[place.study];
  if (!study) return { close: () => undefined };
  const chosen = study.series[place.series ?? (study.series.length === 1 ? 0 : -1)];
  container.append(...shown(el("h1", { tabindex: -1 }, foreign(studyLine(study))), el("p", { class: "soft" }, facts(study)),
    !(chosen && stackView()) && el("p", { class: "notice" }, say("page.not_diagnostic"))));
  const list = el("ul", { class: "plain series" }, ...study.series.map((series, at) => line(room, place, series, at)));
  container.append(el("h2", {}, say("scan.series")), list);
  if (!stackView()) container.append(el("p", { class: "notice" }, say("scan.no_view")));
  return chosen ? openSeries(room, study, chosen, container) : { close: () => undefined };
}

function openSeries(room: Room, study: Study, series: Series, container: HTMLElement): View {
  const open = stackView();
  if (!open) return { close: () => undefined };
  const holder = el("div", { class: "stack" });
  container.append(holder);
  try {
    return open(given(room, study, series), holder, others(room, series));
  } catch (error) {
    holder.replaceChildren(problemCard(error));
    return { close: () => undefined };
  }
}

/** The series of the packet that can be put beside this one, those of other studies too. */
function others(room: Room, chosen: Series): StackSeries[] {
  return room.packet.manifest.studies.flatMap((study) => study.series.filter((one) => one !== chosen).map((one) => given(room, study, one)));
}

function given(room: Room, study: Study, series: Series): StackSeries {
  const { seriesUid, modality, description, burnedIn } = series;
  const files = series.files.map((file) => ({
    path: file.path,
    size: file.size,
    sopInstanceUid: file.sopInstanceUid,
    read: () => room.packet.read(file),
    head: async (count: number) => (await room.packet.source(file)).read(0, Math.min(count, file.size)),
  }));
  return { seriesUid, modality, description, burnedIn, study: studyTitle(study), date: study.date ? date(study.date) : "", files };
}

function line(room: Room, place: StudyPlace, series: Series, at: number): HTMLElement {
  const name = series.number === null ? say("scan.series_unnumbered") : say("scan.series_number", { number: series.number });
  const what = visibleLine(withModality(series.modality, series.description || series.bodyPart), 120);
  const count = series.files.length === 1 ? say("scan.images_one") : say("scan.images", { count: series.files.length });
  const elsewhere = series.files.find((file) => !room.packet.has(file));
  return el("li", { "aria-current": place.series === at && "true" }, el("strong", {}, name), " ", foreign(what), el("span", { class: "soft" }, ` ${count} `),
    stackView() !== undefined && button(say("scan.open"), () => room.go({ at: "study", study: place.study, series: at }), { class: "link", "aria-label": `${say("scan.open")}: ${name}` }),
    series.burnedIn && el("div", { class: "soft" }, say("scan.burned_in")),
    elsewhere !== undefined && el("div", { class: "soft" }, say("item.elsewhere", { volume: elsewhere.volume })));
}

function facts(study: Study): string {
  const role = study.role === "baseline" || study.role === "prior" || study.role === "current" ? say(`scan.role_${study.role}`) : "";
  const number = study.accessionNumber && say("scan.accession", { number: study.accessionNumber });
  return [imagesOf(study), visibleLine(study.institution), number, role].filter(Boolean).join(" · ");
}
