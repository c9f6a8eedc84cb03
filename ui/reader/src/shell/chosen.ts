/** What a person chose or dropped, as files: a folder is looked through for the sealed files of a packet. */

const SEALED = /^packet(?:-\d{2,4})?\.age$/i;
const DEEPEST = 3;
const MOST = 20_000;

/** The files among `items` that may be a packet: sealed files or a .zip; if there are none, all that were dropped. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry.isDirectory)) return packetFiles(plain);
  const found: File[] = [];
  for (const entry of entries) await collect(entry, 0, found);
  return packetFiles(found);
}

/** Leaves out what lies beside the sealed files in a packet's folder. */
export function packetFiles(files: readonly File[]): File[] {
  const sealed = files.filter(({ name }) => /\.(age|zip)$/i.test(name));
  const ours = sealed.filter(({ name }) => SEALED.test(name));
  return ours.length ? ours : sealed.length ? sealed : [...files];
}

async function collect(entry: FileSystemEntry, depth: number, found: File[]): Promise<void> {
  if (found.length >= MOST || depth > DEEPEST) return;
  if (entry.isFile) found.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)));
  else for (const inside of await children(entry as FileSystemDirectoryEntry)) await collect(inside, depth + 1, found);
}

/** A reader gives some entries at a time, and none at the end. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (!some.length || all.length >= MOST) return all;
    all.push(...some);
  }
}
