/**
 * What a person types or chooses to open a packet: a passphrase, or a key file as `age-keygen` writes it.
 * The same rules as the program's; stores nothing.
 */
import { Problem } from "../problem";
import { decodeBech32 } from "./bech32";

const GROUPS = 6;
const SECRET = "age-secret-key-";
const LARGEST_KEY_FILE = 64 * 1024;

/** A passphrase, or the secrets of X25519 key pairs. */
export type Secret = { readonly passphrase: string } | { readonly keys: readonly Uint8Array[] };

/**
 * The passphrase meant by `text`. 24 digits, however grouped by spaces, dashes or line ends and in whatever width,
 * become six groups joined by `-`. Any other text is only brought to NFC and loses line ends after it.
 */
export function normalise(text: string): string {
  const digits = Array.from(text.normalize("NFKC").replace(/[\s\-\u2010-\u2015\u2212\uff0d]+/g, ""));
  if (digits.length === 4 * GROUPS && digits.every((digit) => /^\p{Nd}$/u.test(digit))) {
    return (digits.map(valueOf).join("").match(/.{4}/g) ?? []).join("-");
  }
  return text.replace(/[\r\n]+$/, "").normalize("NFC");
}

/** The secrets in a key file: one a line, `#` begins a comment. */
export function parseKeyFile(text: string): Uint8Array[] {
  if (text.length > LARGEST_KEY_FILE) throw new Problem("SEAL_IDENTITY_INVALID");
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r]/).map((line) => line.trim());
  const keys = lines.filter((line) => line && !line.startsWith("#")).map(parseKey);
  if (!keys.length) throw new Problem("SEAL_IDENTITY_INVALID");
  return keys;
}

/** The 32 secret bytes of an `AGE-SECRET-KEY-1...`. */
export function parseKey(text: string): Uint8Array {
  const found = decodeBech32(text);
  if (!found) throw new Problem("SEAL_IDENTITY_INVALID");
  if (found.prefix !== SECRET && /^age-(secret-key|plugin)-/.test(found.prefix)) {
    throw new Problem("SEAL_KEY_KIND", { kind: found.prefix.replace(/-+$/, "").slice(0, 40) });
  }
  if (found.prefix !== SECRET || found.data.length !== 32 || text !== text.toUpperCase()) {
    throw new Problem("SEAL_IDENTITY_INVALID");
  }
  return found.data;
}

/** The value of a decimal digit of any script: they stand ten by ten. */
function valueOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
}
