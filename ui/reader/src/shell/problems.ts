/** Says what went wrong: the sentence of a known problem, or that the page itself failed. */
import { Problem } from "../problem";
import { el } from "./dom";
import { visibleLine } from "./text";
import { say } from "./words";

/** What happened, what is safe, what to do. */
export function sentence(error: unknown): string {
  if (error instanceof Problem) return say(`problem.${error.code}`, error.details);
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return say("problem.unknown", { name: visibleLine(name, 120) });
}

/** A card with the sentence; screen readers speak it at once. */
export function problemCard(error: unknown): HTMLElement {
  const code = error instanceof Problem ? error.code : "UNKNOWN";
  return el("div", { class: "problem", role: "alert", "data-code": code }, el("strong", {}, say("problem.heading")), el("p", {}, sentence(error)));
}
