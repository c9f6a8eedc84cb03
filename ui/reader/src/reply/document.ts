/** The reply as the JSON of `resources/packet/reply.schema.json`. Knows no page and no key. */
import type { Manifest } from "../packet/manifest";
import type { Draft } from "./draft";

export const FORMAT = "carenavigator-reply";
export const FORMAT_VERSION = 1;
/** The longest texts, in letters, and the most records that can be asked for. */
export const LONGEST_TEXT = 20_000;
export const LONGEST_LINE = 500;
export const MOST_RECORDS = 100;

/** The bytes to be sealed. An answer counts as given when something was written, unless the reviewer says otherwise. */
export function replyBytes(manifest: Manifest, draft: Draft, receipt: string): Uint8Array<ArrayBuffer> {
  const { images, pathology, alternatives, uncertainties, next, limits, name, specialty, institution } = draft;
  return new TextEncoder().encode(JSON.stringify({
    format: FORMAT,
    version: FORMAT_VERSION,
    packet: manifest.code,
    receipt,
    question_version: manifest.question.version,
    written: /^\d{4}-\d\d-\d\d$/.test(draft.written) ? draft.written : "",
    reviewer: { name, specialty, institution },
    answers: draft.answers.map(({ said, text }, position) => ({ position, said: said || (text.trim() ? "yes" : "no"), text })),
    reviewed: [...draft.reviewed].sort(),
    images, pathology, alternatives, uncertainties, next, limits,
    records: recordsIn(draft.records),
  }));
}

/** The records that are asked for, one a line. */
export function recordsIn(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** Whether the lines of records are more or longer than a reply can carry. */
export function isTooMuch(text: string): boolean {
  const records = recordsIn(text);
  return records.length > MOST_RECORDS || records.some(({ length }) => length > LONGEST_LINE);
}
