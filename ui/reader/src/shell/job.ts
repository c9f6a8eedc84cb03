/** One long piece of work at a time: how far it is, a button that stops it, and what came of it. */
import { button, el } from "./dom";
import { say, size, type Word } from "./words";

/** The person stopped the work. */
export class Stopped extends Error {}

const DRAWN_EVERY = 100;

export class Job {
  /** Where progress and outcome stand; spoken by screen readers. */
  readonly holder = el("div", { class: "job", role: "status" });
  private isRunning = false;
  private isStopped = false;

  /** Shows `child` in place of progress or outcome. */
  say(child: HTMLElement): void {
    this.holder.replaceChildren(child);
  }

  /** Takes away what an earlier piece of work came to; work that goes on stays. */
  forget(): void {
    if (!this.isRunning) this.holder.replaceChildren();
  }

  /** Runs `work` unless another is running, and shows what it gives. Throws what it throws, `Stopped` too. */
  async run(word: Word, work: (progress: (done: number, all: number) => void) => Promise<HTMLElement>): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    this.isStopped = false;
    const bar = el("progress", { max: 1, value: 0 });
    const line = el("span", {});
    this.say(el("p", { class: "row" }, bar, line, button(say("check.stop"), () => (this.isStopped = true))));
    let drawn = 0;
    try {
      const outcome = await work((done, all) => {
        if (this.isStopped) throw new Stopped();
        const now = performance.now();
        if (now - drawn < DRAWN_EVERY) return;
        drawn = now;
        bar.value = all ? done / all : 1;
        line.textContent = say(word, { done: size(done), all: size(all) });
      });
      this.say(outcome);
    } finally {
      this.isRunning = false;
    }
  }
}
