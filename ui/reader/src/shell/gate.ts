/** The first screen: choose or drop the packet, type the passphrase or choose the key file, wait, or read what is wrong. */
import { wantedSecret, type Wanted } from "../age/peek";
import { parseKeyFile, type Secret } from "../age/secrets";
import { Packet, sealedFiles } from "../packet/packet";
import { Problem } from "../problem";
import type { SealedFile } from "../zip/outer";
import { droppedFiles, packetFiles } from "./chosen";
import { button, el, shown } from "./dom";
import { problemCard } from "./problems";
import { visibleLine } from "./text";
import { say, size } from "./words";

/** What the gate remembers when the language is switched. */
export class Gate {
  private files: SealedFile[] = [];
  private wanted: Wanted = "passphrase";
  private typed = "";
  private hidden = false;
  private error: unknown;
  private busy = false;

  constructor(
    private readonly main: HTMLElement,
    private readonly opened: (packet: Packet) => void,
  ) {}

  render(): void {
    this.main.className = "gate";
    this.main.replaceChildren(...shown(
      el("h1", { tabindex: -1 }, say("gate.heading")),
      el("p", { class: "soft" }, say("gate.intro")),
      this.packetStep(),
      this.files.length > 0 && (this.wanted === "key" ? this.keyStep() : this.passphraseStep()),
      el("div", { class: "outcome" }, this.error !== undefined && problemCard(this.error)),
      el("p", { class: "soft" }, say("page.no_network")),
      el("p", { class: "soft" }, say("gate.else")),
    ));
  }

  /** Takes what was dropped anywhere on the page. */
  async dropped(transfer: DataTransfer): Promise<void> {
    if (!this.busy) await this.choose(droppedFiles(transfer));
  }

  private packetStep(): HTMLElement {
    const input = el("input", { type: "file", id: "packet", multiple: true, class: "unseen", "aria-label": say("gate.choose") });
    input.addEventListener("change", () => void this.choose(Promise.resolve(packetFiles([...(input.files ?? [])]))));
    const label = say(this.files.length ? "gate.choose_again" : "gate.choose");
    const pick = button(label, () => input.click(), { class: this.files.length ? "" : "primary", disabled: this.busy });
    const chosen = this.files.length ? el("p", { class: "chosen" }, el("bdi", {}, this.chosenLine())) : el("p", {}, say("gate.drop"));
    return el("section", { class: "card drop" }, el("h2", {}, say("gate.step_packet")), chosen, pick, input, el("p", { class: "soft" }, say("gate.several")));
  }

  private passphraseStep(): HTMLElement {
    const count = el("span", { class: "soft", id: "digits" });
    const input = el("input", {
      id: "passphrase", type: this.hidden ? "password" : "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      size: 32, "aria-describedby": "hint digits", disabled: this.busy,
    });
    const counted = () => {
      const digits = Array.from(input.value.normalize("NFKC")).filter((letter) => /^\p{Nd}$/u.test(letter)).length;
      count.textContent = /^[\p{Nd}\s\p{Pd}]*$/u.test(input.value.normalize("NFKC")) ? say("gate.digits", { count: digits }) : "";
    };
    input.value = this.typed;
    input.addEventListener("input", () => {
      this.typed = input.value;
      counted();
    });
    counted();
    const hide: HTMLInputElement = el("input", { type: "checkbox", id: "hide", change: (): void => this.hide(input, hide.checked) });
    hide.checked = this.hidden;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.unlock(Promise.resolve({ passphrase: this.typed }));
    };
    return el("form", { class: "card", submit, autocomplete: "off" },
      el("h2", {}, el("label", { for: "passphrase" }, say("gate.step_secret"))),
      el("p", { id: "hint" }, say("gate.passphrase_hint")),
      el("p", { class: "row" }, input, el("button", { type: "submit", class: "primary", disabled: this.busy }, say("gate.unlock"))),
      el("p", { class: "row" }, count, el("label", {}, hide, ` ${say("gate.hide")}`)),
      this.busy && this.progress());
  }

  private keyStep(): HTMLElement {
    const input = el("input", { type: "file", id: "key", class: "unseen", "aria-label": say("gate.choose_key") });
    input.addEventListener("change", () => void this.unlock(keyOf(input.files?.[0])));
    return el("section", { class: "card" }, el("h2", {}, say("gate.step_key")), el("p", {}, say("gate.wants_key")),
      button(say("gate.choose_key"), () => input.click(), { class: "primary", disabled: this.busy }), input, this.busy && this.progress());
  }

  private progress(): HTMLElement {
    return el("p", { role: "status" }, el("progress", { id: "working", max: 1, "aria-label": say("gate.working") }), ` ${say("gate.working")}`);
  }

  private async choose(files: Promise<File[]>): Promise<void> {
    this.error = undefined;
    this.files = [];
    try {
      const chosen = await sealedFiles(await files);
      const [first] = chosen;
      if (first) this.wanted = await wantedSecret(first.source);
      this.files = chosen;
    } catch (error) {
      this.error = error;
    }
    this.render();
    document.getElementById("passphrase")?.focus();
  }

  private async unlock(secret: Promise<Secret>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    this.render();
    try {
      const packet = await Packet.open(this.files, await secret, (share) => this.working(share));
      this.typed = "";
      this.opened(packet);
    } catch (error) {
      this.error = error;
      this.busy = false;
      this.render();
      document.getElementById("passphrase")?.focus();
    }
  }

  private working(share: number): void {
    const bar = document.getElementById("working");
    if (bar instanceof HTMLProgressElement) bar.value = share;
  }

  private hide(input: HTMLInputElement, hidden: boolean): void {
    this.hidden = hidden;
    input.type = hidden ? "password" : "text";
  }

  private chosenLine(): string {
    const total = size(this.files.reduce((sum, { source }) => sum + source.size, 0));
    const [first] = this.files;
    if (this.files.length > 1) return say("gate.chosen_several", { count: this.files.length, size: total });
    return say("gate.chosen", { name: visibleLine(first?.name ?? ""), size: total });
  }
}

async function keyOf(file: File | undefined): Promise<Secret> {
  if (!file || file.size > 64 * 1024) throw new Problem("SEAL_IDENTITY_INVALID");
  return { keys: parseKeyFile(await file.text()) };
}
