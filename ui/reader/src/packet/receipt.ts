/** The receipt: eight characters by which both ends of a telephone line know that they hold the same packet. */
import { sha256 } from "@noble/hashes/sha2.js";
import { hex } from "./hashes";

/** A member of a volume and the SHA-256 of its bytes, in lower-case hex, as it was computed here. */
export type Hashed = readonly [path: string, sha256: string];

/**
 * One line `<sha256> <path>` ended by a line feed for each member of each volume, MANIFEST.JSN included, lines that
 * repeat once, sorted by path, then by hash. The receipt is the first eight hex digits of the SHA-256 over these
 * lines, upper case, as `XXXX-XXXX`. Paths are ASCII here, so the order of letters is that of their bytes.
 */
export function receipt(members: Iterable<Hashed>): string {
  const lines = new Set<string>();
  for (const [path, hash] of members) lines.add(`${path}\0${hash}`);
  const sorted = [...lines].sort().map((line) => line.split("\0"));
  const text = sorted.map(([path, hash]) => `${hash} ${path}\n`).join("");
  const digest = hex(sha256(new TextEncoder().encode(text))).toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
