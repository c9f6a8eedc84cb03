/**
 * "Write the review": the form, and the file it is saved as, sealed for the family's key in the manifest. Sends nothing;
 * what is typed lives in the draft, so that other places can be looked at meanwhile.
 */
import { parseRecipient, sealFor } from "../age/seal";
import { button, el, foreign } from "../shell/dom";
import { download } from "../shell/download";
import type { Room, View } from "../shell/room";
import { visible } from "../shell/text";
import { say } from "../shell/words";
import { isTooMuch, LONGEST_LINE, MOST_RECORDS, replyBytes } from "./document";
import { draftFor, membersOf, questionsOf, type Draft, type TextField } from "./draft";
import { choiceField, lineField, textField, tickField } from "./fields";

/** Shows the form inside `container`, in the language of the page. */
export function openReply(room: Room, container: HTMLElement): View {
  const { manifest } = room.packet;
  const draft = draftFor(room.packet);
  const outcome = el("div", { role: "status" });
  const touched = () => {
    draft.isSaved = false;
    outcome.replaceChildren();
  };
  container.append(el("div", { class: "reply" },
    el("h1", { tabindex: -1 }, say("reply.heading")),
    el("p", { class: "soft" }, say("reply.intro", { code: manifest.code })),
    el("section", { class: "card" }, el("h2", {}, say("reply.questions")), ...questionsOf(manifest).map((text, at) => question(draft, text, at, touched))),
    el("section", { class: "card" }, el("h2", {}, say("reply.basis")), ...basis(room, draft, touched)),
    el("section", { class: "card" }, el("h2", {}, say("reply.more")), ...more(draft, touched)),
    el("section", { class: "card" }, el("h2", {}, say("reply.who")), ...who(draft, touched)),
    ...ending(room, draft, outcome), outcome));
  return { close: () => undefined };
}

function question(draft: Draft, text: string, at: number, touched: () => void): HTMLElement {
  const answer = draft.answers[at] ?? { said: "", text: "" };
  const asked = visible(text) || say("overview.no_question");
  const number = say(at ? "reply.further" : "reply.main", { number: at });
  return el("div", { class: "asked", role: "group", "aria-label": number },
    el("h3", {}, number), el("p", { class: "wording" }, foreign(asked)),
    textField(say("reply.answer"), answer.text, (typed) => {
      answer.text = typed;
      touched();
    }, "", `answer-${at}`),
    choiceField(say("reply.answered"), [["yes", say("reply.answered_yes")], ["unclear", say("reply.answered_unclear")], ["no", say("reply.answered_no")]], answer.said, (said) => {
      answer.said = said;
      touched();
    }, `said-${at}`));
}

/** What the review rests on. */
function basis({ packet: { manifest } }: Room, draft: Draft, touched: () => void): HTMLElement[] {
  return [
    tickField(say("reply.reviewed"), say("reply.reviewed_all"), membersOf(manifest), draft.reviewed, touched),
    choiceField(say("reply.images"), [["viewed", say("reply.images_viewed")], ["reports", say("reply.images_reports")]], draft.images, (one) => {
      draft.images = one;
      touched();
    }, "images"),
    choiceField(say("reply.pathology"), [["reread", say("reply.pathology_reread")], ["report", say("reply.pathology_report")]], draft.pathology, (one) => {
      draft.pathology = one;
      touched();
    }, "pathology"),
  ];
}

function more(draft: Draft, touched: () => void): HTMLElement[] {
  const fields = [["alternatives", "reply.alternatives"], ["uncertainties", "reply.uncertainties"], ["next", "reply.next"], ["limits", "reply.limits"]] as const;
  return [
    ...fields.map(([name, word]) => textField(say(word), draft[name], keeper(draft, name, touched), "", name)),
    textField(say("reply.records"), draft.records, keeper(draft, "records", touched), say("reply.records_hint"), "records"),
  ];
}

function who(draft: Draft, touched: () => void): HTMLElement[] {
  const fields = [["name", "reply.name"], ["specialty", "reply.specialty"], ["institution", "reply.institution"]] as const;
  return [
    ...fields.map(([name, word]) => lineField(say(word), draft[name], keeper(draft, name, touched), name)),
    lineField(say("reply.written"), draft.written, keeper(draft, "written", touched), "written", "date"),
  ];
}

function keeper(draft: Draft, name: TextField, touched: () => void): (typed: string) => void {
  return (typed) => {
    draft[name] = typed;
    touched();
  };
}

/** What the reply can prove, and the buttons; without a key of the family it can only be printed. */
function ending(room: Room, draft: Draft, outcome: HTMLElement): HTMLElement[] {
  const recipient = parseRecipient(room.packet.manifest.replyRecipient);
  const print = button(say("reply.print"), () => window.print());
  if (!recipient) return [el("p", { class: "notice" }, say("reply.no_key")), el("p", { class: "row" }, print)];
  const save = button(say("reply.save"), () => outcome.replaceChildren(saved(room, draft, recipient)), { class: "primary save-reply" });
  return [
    el("p", { class: "soft" }, say("reply.limits_said"), " ", say(room.verification?.receipt ? "reply.with_receipt" : "reply.without_receipt")),
    el("p", { class: "row" }, save, print),
  ];
}

/** Seals the reply, hands it to the browser, and says what to do with it. */
function saved({ packet: { manifest }, verification }: Room, draft: Draft, recipient: Uint8Array): HTMLElement {
  if (isTooMuch(draft.records)) {
    return el("p", { role: "alert", class: "problem" }, say("reply.too_much", { most: MOST_RECORDS, longest: LONGEST_LINE }));
  }
  const name = `reply-${manifest.code}.age`;
  const bytes = replyBytes(manifest, draft, verification?.receipt ?? "");
  download(new Blob([sealFor(recipient, bytes)], { type: "application/octet-stream" }), name);
  draft.isSaved = true;
  return el("p", { class: "success" }, say("reply.saved", { name }));
}
