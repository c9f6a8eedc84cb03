/**
 * The records of a ZIP archive as they stand in the bytes (PKWARE APPNOTE 6.3.9), ZIP64 included.
 * Reads directory and headers; which names and methods are right is for others to say.
 */
import { Problem } from "../problem";
import type { Source } from "../source";

const END = 22;
const LOCATOR_64 = 20;
const END_64 = 56;
const CENTRAL = 46;
const LOCAL = 30;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
const MOST_ENTRIES = 200_000;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;
const LONGEST_COMMENT = 0xffff;

/** One entry of the directory; `offset` is where its local header stands. */
export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly crc32: number;
  readonly method: number;
  readonly flags: number;
  readonly offset: number;
  readonly attributes: number;
  readonly nameLength: number;
  readonly comment: number;
}

/** All entries in their order, and where the directory begins. */
export interface Directory {
  readonly entries: readonly Entry[];
  readonly start: number;
}

/** The directory of an archive; nothing when `source` ends like no archive. */
export async function readDirectory(source: Source): Promise<Directory | undefined> {
  const end = await findEnd(source);
  if (!end) return undefined;
  const { count, size, start } = end;
  if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY || start + size > source.size) throw changed();
  const bytes = await source.read(start, size);
  const entries: Entry[] = [];
  for (let at = 0; at < size; ) {
    const length = entryLength(bytes, at);
    entries.push(readEntry(bytes.subarray(at, at + length)));
    at += length;
  }
  if (entries.length !== count) throw changed();
  return { entries, start };
}

/** Where the content of `entry` begins, after a local header that says the same as the directory. */
export async function contentStart(source: Source, entry: Entry): Promise<number> {
  if (entry.offset + LOCAL + entry.nameLength > source.size) throw changed(entry.name);
  const view = viewOf(await source.read(entry.offset, LOCAL));
  const nameLength = view.getUint16(26, true);
  const start = entry.offset + LOCAL + nameLength + view.getUint16(28, true);
  if (view.getUint32(0) !== 0x504b0304 || start + entry.packed > source.size) throw changed(entry.name);
  const rest = await source.read(entry.offset + LOCAL, start - entry.offset - LOCAL);
  const name = decodeName(rest.subarray(0, nameLength), view.getUint16(6, true));
  const wide = wideValues(rest.subarray(nameLength), name);
  const said = [view.getUint32(22, true), view.getUint32(18, true)].map((one) => (one === MOST_32 ? wide.shift() : one));
  const described = (view.getUint16(6, true) & 8) !== 0; // sizes follow the content: the directory alone has them
  const same = described || (said[0] === entry.size && said[1] === entry.packed && view.getUint32(14, true) === entry.crc32);
  if (name !== entry.name || view.getUint16(8, true) !== entry.method || !same) throw changed(entry.name);
  return start;
}

interface End {
  count: number;
  size: number;
  start: number;
}

async function findEnd(source: Source): Promise<End | undefined> {
  const length = Math.min(source.size, END + LONGEST_COMMENT + LOCATOR_64);
  const tail = await source.read(source.size - length, length);
  const view = viewOf(tail);
  for (let at = length - END; at >= 0; at -= 1) {
    if (view.getUint32(at) === 0x504b0506 && at + END + view.getUint16(at + 20, true) === length) {
      return endAt(source, view, at);
    }
  }
  return undefined;
}

async function endAt(source: Source, view: DataView, at: number): Promise<End> {
  const plain = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), start: view.getUint32(at + 16, true) };
  const isWide = at >= LOCATOR_64 && view.getUint32(at - LOCATOR_64) === 0x504b0607;
  if (!isWide) {
    if (plain.count === MOST_16 || plain.size === MOST_32 || plain.start === MOST_32) throw changed();
    return plain;
  }
  const place = number64(view, at - LOCATOR_64 + 8);
  if (place + END_64 > source.size) throw changed();
  const wide = viewOf(await source.read(place, END_64));
  if (wide.getUint32(0) !== 0x504b0606) throw changed();
  return { count: number64(wide, 32), size: number64(wide, 40), start: number64(wide, 48) };
}

function entryLength(bytes: Uint8Array, at: number): number {
  if (at + CENTRAL > bytes.length) throw changed();
  const view = viewOf(bytes.subarray(at));
  const length = CENTRAL + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true);
  if (view.getUint32(0) !== 0x504b0102 || at + length > bytes.length) throw changed();
  return length;
}

function readEntry(bytes: Uint8Array): Entry {
  const view = viewOf(bytes);
  const nameLength = view.getUint16(28, true);
  const flags = view.getUint16(8, true);
  const name = decodeName(bytes.subarray(CENTRAL, CENTRAL + nameLength), flags);
  const extra = bytes.subarray(CENTRAL + nameLength, CENTRAL + nameLength + view.getUint16(30, true));
  const wide = wideValues(extra, name);
  const [size, packed, offset] = [24, 20, 42].map((place) => {
    const value = view.getUint32(place, true);
    return value === MOST_32 ? wide.shift() : value;
  });
  if (size === undefined || packed === undefined || offset === undefined) throw changed(name);
  return {
    name, size, packed, offset, flags, nameLength,
    crc32: view.getUint32(16, true),
    method: view.getUint16(10, true),
    attributes: view.getUint32(38, true),
    comment: view.getUint16(32, true),
  };
}

/** The values of the ZIP64 field among the extra fields, none without one. */
function wideValues(extra: Uint8Array, name: string): number[] {
  const view = viewOf(extra);
  let found: number[] | undefined;
  for (let at = 0; at < extra.length; ) {
    if (at + 4 > extra.length) throw changed(name);
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > extra.length) throw changed(name);
    if (view.getUint16(at, true) === 1) {
      if (found) throw changed(name);
      found = Array.from({ length: Math.floor(size / 8) }, (_, place) => number64(view, at + 4 + 8 * place));
    }
    at += 4 + size;
  }
  return found ?? [];
}

/** A name in UTF-8; one of an old code page keeps a letter a byte, so that it can be told and shown. */
function decodeName(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (flags & 0x800) throw changed();
    return String.fromCharCode(...bytes);
  }
}

/** A number of 64 bits that must be one this page can count with. */
function number64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw changed();
  return value;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function changed(member = "ZIP"): Problem {
  return new Problem("PACKET_CHANGED", { member: member.slice(0, 80) });
}
