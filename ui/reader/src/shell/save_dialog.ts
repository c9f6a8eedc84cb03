/** Asks how the whole packet is to be saved, after saying that it will lie there without a seal. */
import type { Packet } from "../packet/packet";
import { button, el } from "./dom";
import { Stopped, type Job } from "./job";
import { canSaveFolder, saveFolder, saveZip } from "./save_all";
import { say } from "./words";

export function saveDialog(packet: Packet, job: Job, failed: (error: unknown) => HTMLElement): HTMLElement {
  const run = (work: (progress: (done: number, all: number) => void) => Promise<string>) => {
    void job
      .run("save.running", async (progress) => el("p", { class: "success" }, await work(progress)))
      .catch((error: unknown) => job.say(isChangeOfMind(error) ? el("p", {}) : failed(error)));
  };
  const folder = () => run(async (progress) => say("save.done_folder", { folder: await saveFolder(packet, progress), files: packet.count }));
  const zip = () => run(async (progress) => say("save.done_zip", { count: await saveZip(packet, progress) }));
  return el("div", { class: "card" }, el("h2", {}, say("save.heading")), el("p", {}, say("save.explain")),
    el("p", { class: "row" },
      canSaveFolder() && button(say("save.folder"), folder, { class: "primary" }),
      button(say("save.zip"), zip, { class: canSaveFolder() ? "" : "primary" }),
      button(say("save.cancel"), () => job.say(el("p", {})))));
}

/** The person closed the browser's question for a place, or pressed Stop. */
function isChangeOfMind(error: unknown): boolean {
  return error instanceof Stopped || (error instanceof DOMException && error.name === "AbortError");
}
