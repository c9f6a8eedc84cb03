/** Puts the page together: the gate, and after it the packet. Switches language, listens for drops. */
import type { Packet } from "../packet/packet";
import { button, el } from "./dom";
import { Gate } from "./gate";
import { PacketPage } from "./packet_page";
import { currentLanguage, preferredLanguage, say, setLanguage } from "./words";

interface Screen {
  render(): void;
}

/** Show the first screen. */
export function start(page: Document): void {
  const top = page.querySelector("header");
  const main = page.querySelector("main");
  const side = page.querySelector("nav");
  if (!top || !main || !side) return;
  setLanguage(preferredLanguage(navigator.languages ?? []));
  let screen: Screen;
  const show = (next: Screen) => {
    screen = next;
    draw();
  };
  const draw = () => {
    page.documentElement.lang = currentLanguage();
    page.title = say("page.title");
    const skip = page.querySelector("a.skip");
    if (skip) skip.textContent = say("page.skip");
    screen.render();
  };
  const language = () =>
    button(say("page.language"), () => {
      setLanguage(currentLanguage() === "en" ? "zh-Hans" : "en");
      draw();
      page.querySelector<HTMLElement>("button.language")?.focus();
    }, { class: "language", "aria-label": say("page.language_label"), lang: currentLanguage() === "en" ? "zh-Hans" : "en" });
  const gate = new Gate(main, (packet: Packet) => show(new PacketPage(packet, { top, side, main, language })));
  show({
    render: () => {
      top.replaceChildren(el("strong", {}, "CareNavigator"), el("span", { class: "space" }), language());
      side.hidden = true;
      gate.render();
    },
  });
  listenForDrops(page, (transfer) => void gate.dropped(transfer), () => side.hidden === true);
}

/** The whole page takes a packet as long as none is open; later a dropped file changes nothing. */
function listenForDrops(page: Document, dropped: (transfer: DataTransfer) => void, isWaiting: () => boolean): void {
  page.addEventListener("dragover", (event) => {
    event.preventDefault();
    page.body.classList.toggle("dragging", isWaiting());
  });
  page.addEventListener("dragleave", () => page.body.classList.remove("dragging"));
  page.addEventListener("drop", (event) => {
    event.preventDefault();
    page.body.classList.remove("dragging");
    if (isWaiting() && event.dataTransfer) dropped(event.dataTransfer);
  });
}
