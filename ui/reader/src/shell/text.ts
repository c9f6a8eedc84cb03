/** Makes text that came from files fit to be seen: no direction tricks, nothing invisible, not endless. */

/** Controls, marks of direction, zero-width and other characters nobody sees; line feed and tab are kept. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\p{Cs}|[\u{e0000}-\u{e0fff}]/gu;

/** `text` with what cannot be seen as a visible mark, at most `longest` characters of it. */
export function visible(text: string, longest = Number.POSITIVE_INFINITY): string {
  const kept = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return kept.replace(UNSEEN, (unseen) => `⟨U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** The same on one line. */
export function visibleLine(text: string, longest = 200): string {
  return visible(text.slice(0, 2 * longest).replace(/[\n\t]+/g, " "), longest); // a title may have a million letters
}
