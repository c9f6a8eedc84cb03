/** The opened packet: what stands on top and at the side, which place is shown, checking and saving. */
import type { Packet, Verification } from "../packet/packet";
import { instanceCount } from "../packet/manifest";
import { documentView } from "../views/document";
import { gaps, overview } from "../views/overview";
import { replyForm } from "../views/reply";
import { studyView } from "../views/study";
import { timeline } from "../views/timeline";
import { button, el, shown } from "./dom";
import { Job, Stopped } from "./job";
import { imagesOf, lineOf, studyLine, titleOf } from "./names";
import { problemCard } from "./problems";
import { inReadingOrder, isSame, walk, type Place, type Room, type View } from "./room";
import { FolderExists } from "./save_all";
import { saveDialog } from "./save_dialog";
import { date, number, say, size } from "./words";

export interface Parts {
  readonly top: HTMLElement;
  readonly side: HTMLElement;
  readonly main: HTMLElement;
  readonly language: () => HTMLElement;
}

export class PacketPage implements Room {
  verification: Verification | undefined;
  private place: Place = { at: "overview" };
  private view: View = { close: () => undefined };
  private readonly job = new Job();
  private isNew = true;

  constructor(
    readonly packet: Packet,
    private readonly parts: Parts,
  ) {
    document.addEventListener("keydown", (event) => this.key(event));
  }

  render(): void {
    this.parts.side.hidden = false;
    this.job.forget();
    this.drawTop();
    this.drawSide();
    this.drawPlace();
    if (this.isNew) this.parts.main.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    this.isNew = false;
  }

  go(place: Place): void {
    this.place = place;
    this.job.forget();
    this.drawSide();
    this.drawPlace();
    this.parts.main.scrollTo(0, 0);
    this.parts.main.scrollIntoView({ block: "nearest" });
    this.parts.main.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  check(): void {
    void this.job.run("check.running", async (progress) => {
      this.verification = await this.packet.check((done) => progress(done, this.packet.size));
      this.drawTop();
      if (this.place.at === "overview" || this.place.at === "reply") this.drawPlace(); // both tell of the receipt
      const { files, bytes, receipt } = this.verification;
      const values = { files, size: size(bytes), receipt, volumes: this.packet.manifest.volumes };
      return el("p", { class: "success" }, say(receipt ? "overview.checked" : "overview.checked_part", values));
    }).catch((error: unknown) => this.job.say(error instanceof Stopped ? el("p", {}, say("check.stopped")) : problemCard(error)));
  }

  saveAll(): void {
    this.job.say(saveDialog(this.packet, this.job, (error) => this.saveFailed(error)));
  }

  private saveFailed(error: unknown): HTMLElement {
    if (error instanceof FolderExists) return el("p", { role: "alert", class: "problem" }, say("save.exists", { folder: error.folder }));
    if (error instanceof DOMException) return el("p", { role: "alert", class: "problem" }, say("save.failed"));
    return problemCard(error);
  }

  private drawTop(): void {
    const { manifest } = this.packet;
    const images = manifest.studies.reduce((count, study) => count + instanceCount(study), 0);
    const counts = [
      this.verification?.receipt && say("top.checked", { receipt: this.verification.receipt }),
      date(manifest.made),
      say("top.counts", { documents: manifest.items.length, images }),
    ].filter(Boolean).join(" · ");
    this.parts.top.replaceChildren(
      el("strong", {}, say("top.packet", { code: manifest.code })), el("span", { class: "soft counts", title: counts }, counts),
      this.parts.language(),
      button(say("top.print"), () => window.print()),
      button(say("top.check"), () => this.check(), { class: "check" }),
      button(say("top.save_all"), () => this.saveAll(), { class: "save" }),
      ...shown(replyForm() !== undefined && button(say("top.review"), () => this.go({ at: "reply" }), { class: "primary review" })),
      button(say("top.close"), () => location.reload(), { class: "close" }),
    );
    document.title = `${say("page.title")} ${manifest.code}`;
  }

  private drawSide(): void {
    const { items, studies, gaps: missing, madeFiles } = this.packet.manifest;
    const made = madeFiles.filter((file) => file.path.endsWith(".PDF") && this.packet.has(file));
    const makers = made.filter((file, at) => made.findIndex(({ path }) => path === file.path) === at);
    const group = (heading: string, lines: HTMLElement[]) => (lines.length ? [el("h2", {}, heading), el("ul", {}, ...lines)] : []);
    this.parts.side.setAttribute("aria-label", say("nav.label"));
    this.parts.side.replaceChildren(
      el("ul", {}, this.line({ at: "overview" }, say("nav.overview")), this.line({ at: "gaps" }, say("nav.gaps"), missing.length ? number(missing.length) : ""), this.line({ at: "timeline" }, say("nav.timeline"))),
      ...group(say("nav.documents"), inReadingOrder(items).map((item) => this.line({ at: "file", path: item.path }, (item.translationOf ? "↳ " : "") + lineOf(item), item.pages ? say("nav.pages", { count: item.pages }) : ""))),
      ...group(say("nav.scans"), studies.map((study, at) => this.line({ at: "study", study: at }, studyLine(study), number(instanceCount(study)), imagesOf(study)))),
      ...group(say("nav.other"), makers.map((file) => this.line({ at: "file", path: file.path }, titleOf(file)))),
      el("p", { class: "soft keys" }, say("nav.keys")),
    );
  }

  private line(place: Place, label: string, count = "", spoken = ""): HTMLElement {
    const current = isSame(place, this.place) && "page";
    return el("li", {}, el("button", { type: "button", click: () => this.go(place), "aria-current": current, title: spoken || label }, el("span", { class: "name" }, el("bdi", {}, label)), el("span", { class: "soft" }, count)));
  }

  private drawPlace(): void {
    this.view.close();
    this.view = { close: () => undefined };
    const container = el("div", { class: "place" });
    this.parts.main.className = "packet";
    this.parts.main.replaceChildren(this.job.holder, container, el("footer", { class: "soft" }, el("p", {}, this.place.at !== "study" && `${say("page.not_diagnostic")} `, say("page.no_network")), el("p", {}, say("page.not_advice"))));
    const { place } = this;
    if (place.at === "file") this.view = documentView(this, place, container);
    else if (place.at === "study") this.view = studyView(this, place, container);
    else if (place.at === "reply") this.view = replyForm()?.(this, container) ?? this.view;
    else if (place.at === "gaps") container.append(gaps(this, "h1"));
    else if (place.at === "timeline") timeline(this, container);
    else overview(this, container);
  }

  private key(event: KeyboardEvent): void {
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select, .stack") !== null;
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    const places = walk(this.packet);
    const here = places.findIndex((place) => isSame(place, this.place));
    const wanted: Record<string, Place | undefined> = { q: { at: "overview" }, m: { at: "gaps" }, d: { at: "timeline" }, n: places[here + 1], p: places[here - 1] };
    const place = wanted[event.key.toLowerCase()];
    if (place) this.go(place);
  }
}
