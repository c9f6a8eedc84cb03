/** What is said of the picture that is seen: letters at its edges, which one it is, how it is shown, why it is not. */
import { el } from "../shell/dom";
import { say } from "../shell/words";
import type { Window } from "../dicom/grey";
import type { Picture } from "./stack_frames";

/** `at` counts from 1; `scale` is how many pixels of the screen one of the picture has. */
export interface Seen {
  readonly at: number;
  readonly all: number;
  readonly picture: Picture | undefined;
  readonly window: Window | undefined;
  readonly scale: number;
  readonly burnedIn: boolean;
}

const EDGES = ["left", "right", "top", "bottom"] as const;

export class Said {
  readonly sentence = el("p", { class: "stack-sentence" });
  private readonly marks = EDGES.map((edge) => el("span", { class: `stack-mark stack-${edge}`, "aria-hidden": "true" }));
  private readonly status = el("p", { class: "stack-status", role: "status" });
  private readonly remarks = el("p", { class: "stack-remarks" });

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly bar: HTMLInputElement,
  ) {}

  /** What lies over the picture. */
  get over(): HTMLElement[] {
    return [...this.marks, this.sentence];
  }

  /** What stands below it. */
  get below(): HTMLElement[] {
    return [this.status, this.remarks];
  }

  tell(seen: Seen): void {
    const { picture } = seen;
    const place = { at: seen.at, all: seen.all };
    const marks = picture?.marks;
    EDGES.forEach((edge, at) => ((this.marks[at] as HTMLElement).textContent = marks?.[edge] ?? ""));
    const reason = picture?.reason ? say(`stack.reason.${picture.reason}`) : "";
    const isNamed = marks && (marks.left || marks.top);
    const spoken = isNamed ? say("stack.picture_with_marks", { ...place, ...marks }) : say("stack.picture", place);
    this.canvas.setAttribute("aria-label", reason ? `${spoken} ${reason}` : spoken);
    this.bar.setAttribute("aria-valuetext", say("stack.picture", place));
    this.sentence.textContent = reason;
    this.status.textContent = `${say("stack.picture", place)}. ${levelSaid(seen)}`;
    const remarks = (picture?.frame?.remarks ?? []).map((one) => say(`stack.remark.${one}`));
    this.remarks.textContent = [...(seen.burnedIn ? [say("scan.burned_in")] : []), ...remarks].join(" ");
  }
}

function levelSaid({ picture, window, scale }: Seen): string {
  const zoom = Math.round(100 * scale);
  if (!picture?.frame || !window) return "";
  if (picture.frame.channels === 3) return say("stack.status_colour", { zoom });
  return say("stack.status", { centre: rounded(window.centre), width: rounded(window.width), zoom });
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}
