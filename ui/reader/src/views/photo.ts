/** Photographs and pictures of papers (JPEG, PNG), drawn by the browser, turned by hand when they lie on their side. */
import { button, el } from "../shell/dom";
import type { View } from "../shell/room";
import { say } from "../shell/words";

const MOST_PIXELS = 100_000_000;

export async function showPhoto(bytes: Uint8Array<ArrayBuffer>, title: string, container: HTMLElement): Promise<View> {
  const kind = bytes[0] === 0x89 ? "image/png" : "image/jpeg";
  const pixels = pixelCount(bytes, kind);
  const address = URL.createObjectURL(new Blob([bytes], { type: kind }));
  const picture = el("img", { alt: say("photo.alt", { title }), class: "paper photo turn0" });
  try {
    if (pixels === 0 || pixels > MOST_PIXELS) throw new Error("too large");
    picture.src = address;
    await picture.decode();
    let turn = 0;
    const turned = () => {
      picture.classList.remove(`turn${turn}`);
      turn = (turn + 1) % 4;
      picture.classList.add(`turn${turn}`);
    };
    container.append(el("p", { class: "row" }, button(say("photo.turn"), turned)), el("div", { class: "frame" }, picture));
  } catch {
    container.append(el("p", { class: "notice" }, say("photo.cannot")));
  }
  return { close: () => URL.revokeObjectURL(address) };
}

/** Width times height as the header says, 0 when there is none: known before the browser decodes anything. */
function pixelCount(bytes: Uint8Array, kind: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === "image/png") return bytes.length < 24 || view.getUint32(12) !== 0x49484452 ? 0 : view.getUint32(16) * view.getUint32(20);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return 0;
    const mark = view.getUint8(at + 1);
    if (mark === 0xff) at += 1;
    else if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    else at += 2 + view.getUint16(at + 2);
  }
  return 0;
}
