/**
 * Decoded pictures, made one after the other, what is wanted now before what may be wanted next, and kept as long as
 * there is room: one budget for all series on the page.
 */
import { decodeBeside } from "../dicom/decoding";
import { type Frame, readFrame } from "../dicom/frame";
import { KEPT_FRAMES } from "../dicom/limits";
import { type Overlay, overlaysOf } from "../dicom/overlay";
import { type Reason, reasonOf } from "../dicom/reasons";
import { type Marks, marksOf } from "../dicom/geometry";
import type { Slice } from "../dicom/series";
import type { SeriesFiles } from "./stack_files";

/** A picture with all that is drawn over it, or why there is none. */
export interface Picture {
  readonly frame: Frame | undefined;
  readonly reason: Reason | undefined;
  readonly overlays: readonly Overlay[];
  readonly marks: Marks;
}

const NO_MARKS: Marks = { left: "", right: "", top: "", bottom: "" };
const SMALL = 1024;

interface Entry {
  readonly picture: Picture;
  readonly bytes: number;
}

/** One for the page. The entries of a series are dropped when it is closed. */
class FrameStore {
  private readonly kept = new Map<string, Entry>();
  private readonly making = new Map<string, Promise<Picture>>();
  private size = 0;
  private readonly names = new WeakMap<SeriesFiles, number>();
  private count = 0;

  found(files: SeriesFiles, slice: Slice): Picture | undefined {
    const key = this.key(files, slice);
    const entry = this.kept.get(key);
    if (!entry) return undefined;
    this.kept.delete(key);
    this.kept.set(key, entry);
    return entry.picture;
  }

  /** Whether it is here or will be. */
  hasOrMakes(files: SeriesFiles, slice: Slice): boolean {
    const key = this.key(files, slice);
    return this.kept.has(key) || this.making.has(key);
  }

  make(files: SeriesFiles, slice: Slice): Promise<Picture> {
    const found = this.found(files, slice);
    if (found) return Promise.resolve(found);
    const key = this.key(files, slice);
    const begun = this.making.get(key);
    if (begun) return begun;
    const made = pictureOf(files, slice).then((picture) => {
      this.making.delete(key);
      if (!files.closed) this.add(key, picture);
      return picture;
    });
    this.making.set(key, made);
    return made;
  }

  forget(files: SeriesFiles): void {
    const prefix = `${this.name(files)}:`;
    for (const [key, entry] of this.kept) if (key.startsWith(prefix)) this.drop(key, entry);
  }

  /** Bytes that are held now. */
  get held(): number {
    return this.size;
  }

  private add(key: string, picture: Picture): void {
    const bytes = SMALL + (picture.frame?.samples.byteLength ?? 0) + picture.overlays.reduce((sum, one) => sum + one.bits.length, 0);
    const before = this.kept.get(key);
    if (before) this.drop(key, before);
    this.kept.set(key, { picture, bytes });
    this.size += bytes;
    for (const [oldest, entry] of this.kept) {
      if (this.size <= KEPT_FRAMES || this.kept.size <= 1) break;
      this.drop(oldest, entry);
    }
  }

  private drop(key: string, entry: Entry): void {
    this.kept.delete(key);
    this.size -= entry.bytes;
  }

  private key(files: SeriesFiles, slice: Slice): string {
    return `${this.name(files)}:${slice.file}:${slice.frame}`;
  }

  private name(files: SeriesFiles): number {
    let name = this.names.get(files);
    if (name === undefined) this.names.set(files, (name = this.count += 1));
    return name;
  }
}

export const frameStore = new FrameStore();

async function pictureOf(files: SeriesFiles, slice: Slice): Promise<Picture> {
  let marks = NO_MARKS;
  try {
    const object = await files.object(slice.file);
    marks = marksOf(object, slice);
    const frame = await readFrame(object, slice.frame, decodeBeside);
    return { frame, reason: undefined, overlays: overlaysOf(object, slice.frame), marks };
  } catch (error) {
    return { frame: undefined, reason: reasonOf(error), overlays: [], marks };
  }
}
