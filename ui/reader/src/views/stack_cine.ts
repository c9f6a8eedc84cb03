/** Plays the pictures of a pane one after the other, at the rate the file names; never faster than they can be made. */
import type { DicomObject } from "../dicom/object";
import { T } from "../dicom/tags";
import type { StackPane } from "./stack_pane";

const USUAL = 10;
const FASTEST = 60;
const SLOWEST = 1;

/** Pictures a second as the header has it. */
export function rateOf(object: DicomObject): number {
  const { header } = object;
  const time = header.numbers(T.FrameTime)[0] ?? 0;
  const rates = [header.numbers(T.RecommendedDisplayFrameRate, "IS")[0], header.numbers(T.CineRate, "IS")[0], time > 0 ? 1000 / time : 0];
  return Math.min(FASTEST, Math.max(SLOWEST, rates.find((one) => one !== undefined && one > 0) ?? USUAL));
}

export class Cine {
  rate = USUAL;
  private playing: StackPane | undefined;
  private due = 0;

  constructor(private readonly changed: () => void) {}

  get isPlaying(): boolean {
    return this.playing !== undefined;
  }

  async toggle(pane: StackPane): Promise<void> {
    if (this.playing) {
      this.stop();
      return;
    }
    if (pane.slices.length < 2 || !pane.slice) return;
    this.playing = pane;
    try {
      this.rate = rateOf(await pane.files.object(pane.slice.file));
    } catch {
      this.rate = USUAL;
    }
    this.due = performance.now();
    this.changed();
    requestAnimationFrame((now) => this.step(now));
  }

  stop(): void {
    this.playing = undefined;
    this.changed();
  }

  change(factor: number): void {
    this.rate = Math.min(FASTEST, Math.max(SLOWEST, Math.round(this.rate * factor)));
    this.changed();
  }

  private step(now: number): void {
    const pane = this.playing;
    if (!pane) return;
    if (now >= this.due && pane.isShown) {
      this.due = Math.max(now, this.due + 1000 / this.rate);
      pane.scrollTo((pane.at + 1) % pane.slices.length);
    }
    requestAnimationFrame((next) => this.step(next));
  }
}
