/**
 * Saves a whole packet without its seal: as a folder where the browser can, else as the plain ZIP inside the seal.
 * Every file is compared with the manifest while it is written; a file that differs stops the saving.
 */
import type { Packet } from "../packet/packet";
import type { Volume } from "../packet/volume";
import { download } from "./download";

/** Hears how many bytes of all there are; may throw to stop. */
export type Progress = (done: number, all: number) => void;

interface Picker {
  showDirectoryPicker(options: { mode: "readwrite"; id?: string }): Promise<FileSystemDirectoryHandle>;
}

/** There is a folder of that name already. */
export class FolderExists extends Error {
  constructor(readonly folder: string) {
    super(folder);
  }
}

/** Whether this browser can write a folder. */
export function canSaveFolder(): boolean {
  return "showDirectoryPicker" in window;
}

/** Asks for a place, makes a new folder there and writes every file into it; the name of the folder. */
export async function saveFolder(packet: Packet, progress: Progress): Promise<string> {
  const place = await (window as unknown as Picker).showDirectoryPicker({ mode: "readwrite" });
  const name = `Review packet ${packet.manifest.made} ${packet.manifest.code}`;
  if (await exists(place, name)) throw new FolderExists(name);
  const folder = await place.getDirectoryHandle(name, { create: true });
  let done = 0;
  for (const volume of packet.volumes) {
    const target = packet.volumes.length > 1 ? await folder.getDirectoryHandle(volumeName(volume), { create: true }) : folder;
    for (const path of volume.paths) await saveMember(volume, path, target, (size) => progress((done += size), packet.size));
  }
  return name;
}

/** Saves one ZIP for each volume: what `age -d` gives. How many there were. */
export async function saveZip(packet: Packet, progress: Progress): Promise<number> {
  let done = 0;
  for (const volume of packet.volumes) {
    for (const path of volume.paths) await volume.check(path, (size) => progress((done += size), 2 * packet.size));
    const parts: Blob[] = [];
    for await (const piece of volume.pieces()) {
      parts.push(new Blob([piece])); // a browser can put a Blob aside, an array it cannot
      progress((done += piece.length), 2 * packet.size);
    }
    const suffix = packet.manifest.volumes > 1 ? ` ${volumeName(volume)}` : "";
    download(new Blob(parts, { type: "application/zip" }), `Review packet ${packet.manifest.code}${suffix}.zip`);
  }
  return packet.volumes.length;
}

async function saveMember(volume: Volume, path: string, folder: FileSystemDirectoryHandle, passed: (size: number) => void): Promise<void> {
  const parts = path.split("/");
  const name = parts.pop() ?? path;
  let place = folder;
  for (const part of parts) place = await place.getDirectoryHandle(part, { create: true });
  const file = await (await place.getFileHandle(name, { create: true })).createWritable();
  try {
    await volume.check(path, passed, (piece) => file.write(piece));
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
}

async function exists(place: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return place.getDirectoryHandle(name).then(() => true, () => false);
}

function volumeName(volume: Volume): string {
  return `VOLUME${String(volume.number).padStart(2, "0")}`;
}
