/**
 * The archive inside the seal: stored members only, with the plain names packets have, each once, one after the other
 * without a gap. Anything else was not written by the program and is refused. Knows nothing of manifests.
 */
import { Problem } from "../problem";
import { PartSource, type Source } from "../source";
import { contentStart, readDirectory, type Entry } from "./records";

const LONGEST_PATH = 80;
const PATH = /^(?:[A-Z0-9_]{1,8}\/){0,7}[A-Z0-9_]{1,8}(?:\.[A-Z0-9]{1,3})?$/;
const DEVICE = /^(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\..*)?$/;
const LOCAL = 30;
const UTF_8 = 0x0800;

/** A member as the directory has it. */
export type Member = Entry;

/** Whether a name is one that packets have: short, plain, relative, no device of Windows. */
export function isPlainPath(path: string): boolean {
  return path.length <= LONGEST_PATH && PATH.test(path) && !path.split("/").some((part) => DEVICE.test(part));
}

export class Archive {
  private constructor(
    private readonly source: Source,
    /** By name, in the order of the archive. */
    readonly members: ReadonlyMap<string, Member>,
    private readonly ends: ReadonlyMap<string, number>,
  ) {}

  /** Reads and checks the directory. `PACKET_NOT_A_PACKET` when this is no archive, `PACKET_CHANGED` with the member. */
  static async open(source: Source): Promise<Archive> {
    const directory = await readDirectory(source);
    if (!directory) throw new Problem("PACKET_NOT_A_PACKET");
    const members = new Map<string, Member>();
    for (const entry of directory.entries) {
      check(entry);
      if (members.has(entry.name)) throw changed(entry);
      members.set(entry.name, entry);
    }
    return new Archive(source, members, ends(directory.entries, directory.start));
  }

  /** The content of a member, after its local header was found to agree with the directory. */
  async content(member: Member): Promise<Source> {
    const start = await contentStart(this.source, member);
    if (start + member.size !== this.ends.get(member.name)) throw changed(member);
    return new PartSource(this.source, start, member.size);
  }
}

function check(entry: Entry): void {
  if (!isPlainPath(entry.name)) throw changed(entry);
  if (entry.method !== 0) throw new Problem("PACKET_COMPRESSED", { member: entry.name });
  const isFile = [0, 0o100000].includes((entry.attributes >>> 16) & 0o170000); // no link for other programs to follow
  if (entry.flags & ~UTF_8 || entry.packed !== entry.size || entry.comment || !isFile) throw changed(entry);
}

/** Where each member must end: at the header of the next one, the last at the directory. */
function ends(entries: readonly Entry[], start: number): Map<string, number> {
  const places = new Map<string, number>();
  entries.forEach((entry, index) => {
    const end = entries[index + 1]?.offset ?? start;
    if (index === 0 && entry.offset !== 0) throw changed(entry);
    if (entry.offset + LOCAL + entry.nameLength + entry.size > end) throw changed(entry);
    places.set(entry.name, end);
  });
  return places;
}

function changed(entry: Entry): Problem {
  return new Problem("PACKET_CHANGED", { member: entry.name.slice(0, LONGEST_PATH) });
}
