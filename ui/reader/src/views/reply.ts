/**
 * The seam between the page and the form for the review: made in `reply/` and handed over by `main.ts`. Without one the
 * page has no such button. What was typed must outlive the view, which is closed whenever another place is shown.
 */
import type { Room, View } from "../shell/room";

/** Shows the form inside `container`, in the language of the page. */
export type OpenReply = (room: Room, container: HTMLElement) => View;

let provided: OpenReply | undefined;

/** Called once, by `main.ts`. */
export function provideReply(open: OpenReply): void {
  provided = open;
}

/** The form, when there is one. */
export function replyForm(): OpenReply | undefined {
  return provided;
}
