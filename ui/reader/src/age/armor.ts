/**
 * age files written as text between BEGIN and END lines (strict PEM). Packets are never written so; a small file that
 * somebody made with other programs may be. Decodes the whole text, so it has a limit.
 */
import { Problem } from "../problem";
import { BytesSource, type Source } from "../source";

const BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
const END = "-----END AGE ENCRYPTED FILE-----";
const COLUMNS = 64;
const MOST_BLANK = 1024;
const LARGEST = 64 * 1024 * 1024;

/** `source` itself when it is binary, else the bytes inside its armor. */
export async function dearmored(source: Source): Promise<Source> {
  const start = latin(await source.read(0, Math.min(source.size, MOST_BLANK)));
  if (!start.trimStart().startsWith(BEGIN)) return source;
  if (source.size > LARGEST) throw new Problem("SEAL_TOO_LARGE_AS_TEXT");
  return new BytesSource(decode(latin(await source.read(0, source.size)).trimStart()));
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  const end = lines.indexOf(END);
  const rest = lines.slice(end + 1).join("\n");
  if (lines[0] !== BEGIN || end < 1 || rest.length > MOST_BLANK || rest.trim()) throw damaged();
  const body = lines.slice(1, end);
  const wrong = body.some((line, at) => (at < body.length - 1 ? !isFull(line) : !isLast(line)));
  if (wrong) throw damaged();
  let plain: string;
  try {
    plain = atob(body.join(""));
  } catch {
    throw damaged();
  }
  const last = body.at(-1) ?? "";
  if (last && btoa(atob(last)) !== last) throw damaged(); // bits that no byte uses must be zero
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function isFull(line: string): boolean {
  return line.length === COLUMNS && /^[A-Za-z0-9+/]+$/.test(line);
}

function isLast(line: string): boolean {
  return line.length > 0 && line.length <= COLUMNS && line.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(line);
}

function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return parts.join("");
}

function damaged(): Problem {
  return new Problem("SEAL_HEADER_DAMAGED");
}
