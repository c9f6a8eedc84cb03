/**
 * What can go wrong, as a code with details; `shell/words` has the sentence of each in both languages.
 * The codes are those of the program. Writes no sentences itself.
 */

export type Code =
  | "SEAL_NOT_AGE"
  | "SEAL_RESAVED_AS_TEXT"
  | "SEAL_HEADER_DAMAGED"
  | "SEAL_WRONG_PASSPHRASE"
  | "SEAL_WRONG_KEY"
  | "SEAL_WANTS_PASSPHRASE"
  | "SEAL_WANTS_KEY"
  | "SEAL_KEY_KIND"
  | "SEAL_WORK_FACTOR"
  | "SEAL_DAMAGED"
  | "SEAL_IDENTITY_INVALID"
  | "SEAL_TOO_LARGE_AS_TEXT"
  | "PACKET_NOT_A_PACKET"
  | "PACKET_NEWER"
  | "PACKET_CHANGED"
  | "PACKET_COMPRESSED"
  | "PACKET_VOLUME_MISSING"
  | "PACKET_OTHER_PACKET"
  | "PACKET_NOT_IN_ZIP"
  | "PACKET_CANNOT_READ"
  | "NOT_ENOUGH_MEMORY";

/** Details of a problem: numbers, or short text that is foreign and must be shown as such. */
export type Details = Readonly<Record<string, string | number>>;

/** A failure that is known and has a sentence; any other error is a fault of this page. */
export class Problem extends Error {
  constructor(
    readonly code: Code,
    readonly details: Details = {},
  ) {
    super(code);
    this.name = "Problem";
  }
}
