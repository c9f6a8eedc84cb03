/**
 * The textual header of an age v1 file: stanzas and the MAC line, within the program's limits.
 * The age specification, section "File format": https://c2sp.org/age. Knows no secrets but the file key it is proved with.
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { Problem } from "../problem";
import type { Source } from "../source";
import { decode64 } from "./base64";

export const VERSION = "age-encryption.org/v1";
const LONGEST_LINE = 64 * 1024;
const MOST_STANZAS = 1024;
const LONGEST_HEADER = 4 * 1024 * 1024;
const USUAL_HEADER = 16 * 1024;
const COLUMNS = 64;
const RESAVED = ["\xff\xfe", "\xfe\xff", "\xef\xbb\xbf", `${VERSION}\r`, "a\0g\0e\0", "\0a\0g\0e"];

/** One wrapped file key. */
export interface Stanza {
  readonly kind: string;
  readonly words: readonly string[];
  readonly body: Uint8Array;
}

/** What stands before the payload; `signed` is what the MAC covers, `length` the bytes of the whole header. */
export interface Header {
  readonly stanzas: readonly Stanza[];
  readonly signed: Uint8Array;
  readonly mac: Uint8Array;
  readonly length: number;
}

/** The header `source` begins with. Never takes more than 64 KiB for a line, 1,024 stanzas or 4 MiB altogether. */
export async function readHeader(source: Source): Promise<Header> {
  for (const most of [USUAL_HEADER, LONGEST_HEADER]) {
    const start = await source.read(0, Math.min(most, source.size));
    const header = parse(new Lines(start));
    if (header) return header;
    if (most >= source.size) break;
  }
  throw new Problem("SEAL_HEADER_DAMAGED");
}

/** Throws `SEAL_HEADER_DAMAGED` unless the MAC of `header` was made with `fileKey`. */
export function prove(header: Header, fileKey: Uint8Array): void {
  const made = macOf(fileKey, header.signed);
  let different = 0;
  for (let at = 0; at < 32; at += 1) different |= (made[at] ?? 0) ^ (header.mac[at] ?? 0);
  if (different) throw new Problem("SEAL_HEADER_DAMAGED");
}

/** What proves `signed`, the header up to and with its three dashes, to who has the file key. */
export function macOf(fileKey: Uint8Array, signed: Uint8Array): Uint8Array {
  return hmac(sha256, hkdf(sha256, fileKey, undefined, ascii("header"), 32), signed);
}

/** The bytes of ASCII text. */
export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** The header, or nothing when the bytes end before it does. */
function parse(lines: Lines): Header | undefined {
  const first = lines.next();
  if (first !== VERSION) {
    throw new Problem(RESAVED.some((start) => lines.startsWith(start)) ? "SEAL_RESAVED_AS_TEXT" : "SEAL_NOT_AGE");
  }
  const stanzas: Stanza[] = [];
  for (;;) {
    const before = lines.at;
    const line = lines.next();
    if (line === undefined) return undefined;
    if (line.startsWith("---")) return ended(lines, line, stanzas, before);
    if (stanzas.length === MOST_STANZAS) throw new Problem("SEAL_HEADER_DAMAGED");
    const stanza = readStanza(line, lines);
    if (!stanza) return undefined;
    stanzas.push(stanza);
  }
}

function ended(lines: Lines, line: string, stanzas: Stanza[], before: number): Header {
  if (!stanzas.length || !line.startsWith("--- ")) throw new Problem("SEAL_HEADER_DAMAGED");
  return { stanzas, signed: lines.until(before + 3), mac: decode64(line.slice(4), 32), length: lines.at };
}

/** The stanza that begins with `first`, or nothing when the bytes end inside it. */
function readStanza(first: string, lines: Lines): Stanza | undefined {
  const [arrow, ...words] = first.split(" ");
  if (arrow !== "->" || !words.length || !words.every((word) => /^[\x21-\x7e]+$/.test(word))) {
    throw new Problem("SEAL_HEADER_DAMAGED");
  }
  let body = "";
  for (;;) {
    const line = lines.next();
    if (line === undefined) return undefined;
    if (line.length > COLUMNS) throw new Problem("SEAL_HEADER_DAMAGED");
    body += line;
    if (line.length < COLUMNS) break;
  }
  return { kind: words[0] ?? "", words: words.slice(1), body: decode64(body) };
}

/** Lines of a header, each within its limit, as text of one letter a byte. */
class Lines {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The next line without its line feed; nothing when the bytes end before it does. */
  next(): string | undefined {
    const end = this.bytes.indexOf(10, this.at);
    if ((end < 0 ? this.bytes.length : end) - this.at >= LONGEST_LINE && this.at) throw new Problem("SEAL_HEADER_DAMAGED");
    if (end < 0) return undefined;
    const line = latin(this.bytes.subarray(this.at, end));
    if (line.endsWith("\r") && this.at) throw new Problem("SEAL_RESAVED_AS_TEXT");
    this.at = end + 1;
    return line;
  }

  until(end: number): Uint8Array {
    return this.bytes.slice(0, end);
  }

  startsWith(start: string): boolean {
    return latin(this.bytes.subarray(0, start.length)) === start;
  }
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}
