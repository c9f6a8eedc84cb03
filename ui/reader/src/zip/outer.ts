/**
 * Finds the sealed files of a packet inside the .zip somebody made of its folder, without unpacking it.
 * Such an archive comes from any program: only stored entries can be read in place, the others are refused with a
 * sentence. Its names are used to find and to order the sealed files, for nothing else.
 */
import { Problem } from "../problem";
import { PartSource, type Source } from "../source";
import { contentStart, readDirectory } from "./records";

const SEALED = /(?:^|[\\/])packet(?:-\d{2,4})?\.age$/i;
const FOREIGN = /(?:^|[\\/])__MACOSX[\\/]/;
const ENCRYPTED = 1;

/** A sealed file and its name without folders. */
export interface SealedFile {
  readonly name: string;
  readonly source: Source;
}

/** Whether `source` begins like a ZIP archive. */
export async function looksLikeZip(source: Source): Promise<boolean> {
  if (source.size < 22) return false;
  const [first, second, third, fourth] = await source.read(0, 4);
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** The sealed files in the archive, in the order of their names. */
export async function sealedFilesIn(source: Source): Promise<SealedFile[]> {
  const directory = await readDirectory(source).catch((error: unknown) => {
    throw error instanceof Problem && error.code === "PACKET_CHANGED" ? new Problem("PACKET_NOT_IN_ZIP") : error;
  });
  const found: SealedFile[] = [];
  for (const entry of directory?.entries ?? []) {
    if (!SEALED.test(entry.name) || FOREIGN.test(entry.name)) continue;
    const name = entry.name.split(/[\\/]/).at(-1) ?? "";
    if (entry.method !== 0 || entry.flags & ENCRYPTED) throw new Problem("PACKET_COMPRESSED", { member: name });
    found.push({ name, source: new PartSource(source, await contentStart(source, entry), entry.size) });
  }
  if (!found.length) throw new Problem("PACKET_NOT_IN_ZIP");
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}
