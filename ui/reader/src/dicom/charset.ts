/**
 * Text of DICOM values: character sets of PS3.3 section C.12.1.1.2, and what to do when none or a wrong one is named.
 * Decoding never fails. Makes nothing visible: whoever shows a text does that.
 */
import { STRING_CHARACTERS } from "./limits";

const SINGLE: Record<string, string> = {
  "ISO_IR 13": "shift_jis",
  "ISO_IR 100": "iso-8859-1",
  "ISO_IR 101": "iso-8859-2",
  "ISO_IR 109": "iso-8859-3",
  "ISO_IR 110": "iso-8859-4",
  "ISO_IR 126": "iso-8859-7",
  "ISO_IR 127": "iso-8859-6",
  "ISO_IR 138": "iso-8859-8",
  "ISO_IR 144": "iso-8859-5",
  "ISO_IR 148": "iso-8859-9",
  "ISO_IR 166": "windows-874",
  "ISO_IR 192": "utf-8",
  "ISO_IR 203": "iso-8859-15",
  "ISO 2022 IR 58": "gb18030",
  "ISO 2022 IR 87": "iso-2022-jp",
  "ISO 2022 IR 149": "euc-kr",
  "ISO 2022 IR 159": "iso-2022-jp",
  GB18030: "gb18030",
  GBK: "gbk",
};
const LATIN = new Set(["", "iso-8859-1"]);
/** What an escape sequence announces; those of Japanese keep their sequence, which their decoder wants. */
const ESCAPES: [string, string][] = [
  ["(B", ""],
  ["(J", "shift_jis"],
  [")I", "shift_jis"],
  ["-A", "iso-8859-1"],
  ["-B", "iso-8859-2"],
  ["-C", "iso-8859-3"],
  ["-D", "iso-8859-4"],
  ["-F", "iso-8859-7"],
  ["-G", "iso-8859-6"],
  ["-H", "iso-8859-8"],
  ["-L", "iso-8859-5"],
  ["-M", "iso-8859-9"],
  ["-T", "windows-874"],
  ["-b", "iso-8859-15"],
  ["$)A", "gb18030"],
  ["$)C", "euc-kr"],
  ["$B", "iso-2022-jp"],
  ["$@", "iso-2022-jp"],
  ["$(D", "jis-x-0212"],
];
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;
const ESCAPE = 0x1b;

/** Gives the text of a value. */
export type Decode = (value: Uint8Array) => string;

/** The decoder for a data set that declares that character set. */
export function decoderFor(declared: string): Decode {
  const names = declared.split("\\").map(normal);
  const first = SINGLE[names[0] ?? ""] ?? "";
  const mayBeWrong = names.length === 1 && LATIN.has(first);
  return (value) => tidy(foreign(value.subarray(0, 2 * STRING_CHARACTERS), first, mayBeWrong));
}

/** Text without control characters and outer blanks, cut to a length. */
export function tidy(text: string): string {
  return text.replace(CONTROLS, "").normalize("NFC").trim().slice(0, STRING_CHARACTERS);
}

function foreign(value: Uint8Array, first: string, mayBeWrong: boolean): string {
  if (!value.includes(ESCAPE)) {
    if (value.every((one) => one < 0x80)) return decoded(value, "");
    return decoded(value, mayBeWrong ? (guess(value) ?? "iso-8859-1") : first);
  }
  const pieces: string[] = [];
  let at = 0;
  while (at <= value.length) {
    const next = value.indexOf(ESCAPE, at);
    const piece = value.subarray(at, next < 0 ? value.length : next);
    pieces.push(pieces.length ? afterEscape(piece, first) : decoded(piece, first === "iso-2022-jp" ? "" : first));
    if (next < 0) break;
    at = next + 1;
  }
  return pieces.join("");
}

function afterEscape(piece: Uint8Array, first: string): string {
  const ascii = String.fromCharCode(...piece.subarray(0, 3));
  for (const [escape, name] of ESCAPES) {
    if (!ascii.startsWith(escape)) continue;
    const rest = piece.subarray(escape.length);
    if (name === "jis-x-0212") return decoded(Uint8Array.from(supplementary(rest)), "euc-jp");
    if (name !== "iso-2022-jp") return decoded(rest, name);
    return decoded(Uint8Array.from([ESCAPE, ...piece]), name);
  }
  return decoded(piece, first);
}

/** JIS X 0212 as EUC-JP writes it, the one form of it that browsers know. */
function* supplementary(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    yield 0x8f;
    yield (bytes[at] ?? 0) | 0x80;
    yield (bytes[at + 1] ?? 0) | 0x80;
  }
}

function decoded(value: Uint8Array, name: string): string {
  return new TextDecoder(name || "utf-8").decode(value);
}

/** Spellings seen in real files: ISO-IR 100, ISO IR 100, iso_ir 100, ISO2022 IR 6. */
function normal(name: string): string {
  const text = name.trim().toUpperCase().replaceAll("-", "_");
  const found = /^ISO[_ ]?(2022[_ ])?IR[_ ]?(\d+)$/.exec(text);
  if (!found) return text;
  const plain = `ISO_IR ${found[2]}`;
  return plain in SINGLE || plain === "ISO_IR 6" ? plain : `ISO 2022 IR ${found[2]}`;
}

/** The set of text beyond ASCII whose set is undeclared or said to be Latin-1; nothing to believe it. */
function guess(value: Uint8Array): string | undefined {
  if (fits(value, "utf-8") !== undefined) return "utf-8";
  const text = fits(value, "gb18030");
  const letters = [...(text ?? "")].filter((one) => one.charCodeAt(0) > 0x7f);
  const isChinese = letters.length > 0 && letters.every((one) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(one));
  return isChinese && 2 * highPairs(value) >= letters.length ? "gb18030" : undefined;
}

function fits(value: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(value);
  } catch {
    return undefined;
  }
}

function highPairs(value: Uint8Array): number {
  let pairs = 0;
  let run = 0;
  for (const one of [...value, 0]) {
    if (one >= 0x80) run += 1;
    else {
      pairs += run >> 1;
      run = 0;
    }
  }
  return pairs;
}
