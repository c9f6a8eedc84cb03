/**
 * Why a picture is not shown, and what a person should know of one that is. Codes only: the sentences stand with all
 * other words of the page. Whoever throws anything else has a fault.
 */

/** Why there is no picture. */
export type Reason =
  | "no-picture" // the object has none
  | "video"
  | "damaged"
  | "cut" // the file ends before the picture does
  | "too-large"
  | "no-decoder" // this compression cannot be read here
  | "not-exact" // it could be shown, but not exactly as it is
  | "doubtful" // what the decoder gives cannot be what is in the file
  | "too-slow"
  | "not-safe" // reading on would cost more than any real file does
  | "unreadable"; // its bytes could not be had

/** What a person should know of a picture. */
export type Remark = "bits-differ" | "faulty" | "spread" | "lossy";

/** The reason travels as an error; `detail` is the transfer syntax or another short code for those who ask. */
export class NotShown extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail = "",
  ) {
    super(`${reason} ${detail}`);
  }
}

/** The reason behind anything that was thrown: what is not ours comes from broken data. */
export function reasonOf(error: unknown): Reason {
  return error instanceof NotShown ? error.reason : "damaged";
}
