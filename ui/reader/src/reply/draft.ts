/**
 * What a reviewer has typed so far: kept in this page only, for as long as it is open, and never written anywhere but into
 * the reply. The browser asks before the page is closed while something is typed that was not saved.
 */
import type { Manifest } from "../packet/manifest";
import type { Packet } from "../packet/packet";
import { inReadingOrder } from "../shell/room";
import { lineOf, studyLine } from "../shell/names";

export type Said = "" | "yes" | "unclear" | "no";

export interface DraftAnswer {
  said: Said;
  text: string;
}

/** Everything the form holds. `records` is one record a line; `written` an ISO day or empty. */
export interface Draft {
  readonly answers: DraftAnswer[];
  readonly reviewed: Set<string>;
  images: "" | "viewed" | "reports";
  pathology: "" | "reread" | "report";
  alternatives: string;
  uncertainties: string;
  next: string;
  limits: string;
  records: string;
  name: string;
  specialty: string;
  institution: string;
  written: string;
  isSaved: boolean;
}

/** Fields that hold a text. */
export type TextField = "alternatives" | "uncertainties" | "next" | "limits" | "records" | "name" | "specialty" | "institution" | "written";

/** The most further questions a packet of the program has. */
const FURTHER = 3;
const NUMBER = /^[A-Z][0-9]{1,6}$/;
const drafts = new WeakMap<Packet, Draft>();
let latest: Draft | undefined;

/** The draft for a packet, begun when there is none. */
export function draftFor(packet: Packet): Draft {
  const draft = drafts.get(packet) ?? begun(packet.manifest);
  drafts.set(packet, draft);
  if (!latest) addEventListener("beforeunload", warn);
  latest = draft;
  return draft;
}

/** The questions by position: 0 the main one, then the further ones. */
export function questionsOf({ question }: Manifest): readonly string[] {
  return [question.text, ...question.further.slice(0, FURTHER)];
}

/** What can be ticked as reviewed: number and name of every document and study. */
export function membersOf({ items, studies }: Manifest): readonly (readonly [number: string, name: string])[] {
  const documents = inReadingOrder(items).map((item) => [item.number, lineOf(item)] as const);
  const scans = studies.map((study) => [study.number, studyLine(study)] as const);
  return [...documents, ...scans].filter(([number]) => NUMBER.test(number));
}

function begun(manifest: Manifest): Draft {
  return {
    answers: questionsOf(manifest).map(() => ({ said: "", text: "" })),
    reviewed: new Set(),
    images: "", pathology: "", alternatives: "", uncertainties: "", next: "", limits: "", records: "",
    name: "", specialty: "", institution: "", written: today(), isSaved: true,
  };
}

/** Today where the reviewer is, as an ISO day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function warn(event: BeforeUnloadEvent): void {
  if (!latest || latest.isSaved) return;
  event.preventDefault();
  event.returnValue = true; // what older browsers look at
}
