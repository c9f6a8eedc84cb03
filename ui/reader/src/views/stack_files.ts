/**
 * The files of one series: their headers put in order, and their bytes kept only as long as there is room.
 * Decodes no pixels. A file that cannot be read costs that file only.
 */
import { DicomObject, HeaderLonger } from "../dicom/object";
import { FILE_BYTES, HEAD_BYTES, KEPT_FILES } from "../dicom/limits";
import { NotShown } from "../dicom/reasons";
import { type Slice, slicesOf, type Stack, stacksOf } from "../dicom/series";
import type { StackFile, StackSeries } from "./stack";

/** What is known of a series once all headers are read; the files of `broken` tell when asked why they are not shown. */
export interface Contents {
  readonly stacks: readonly Stack[];
  readonly broken: Stack | undefined;
}

export class SeriesFiles {
  private readonly kept = new Map<number, DicomObject>();
  closed = false;

  constructor(readonly series: StackSeries) {}

  /** Reads every header, a few bytes of each where that is enough; `read` hears of each. */
  async contents(read: (done: number) => void): Promise<Contents> {
    const slices: Slice[] = [];
    const broken: Slice[] = [];
    for (const [number, file] of this.series.files.entries()) {
      if (this.closed) break;
      try {
        for (const one of slicesOf(await this.header(number, file), number)) slices.push(one);
      } catch {
        broken.push(placeless(number));
      }
      read(number + 1);
    }
    const stack = { slices: broken, byPosition: false, echo: "", round: 1, rounds: 1 };
    return { stacks: stacksOf(slices), broken: broken.length ? stack : undefined };
  }

  /** The whole file. */
  async object(number: number): Promise<DicomObject> {
    const found = this.kept.get(number);
    if (found) {
      this.kept.delete(number); // to the end: the latest used
      this.kept.set(number, found);
      return found;
    }
    const file = this.series.files[number];
    if (!file) throw new NotShown("unreadable");
    if (file.size > FILE_BYTES) throw new NotShown("too-large", "file");
    const made = new DicomObject(await bytesOf(() => file.read()));
    this.keep(number, made);
    return made;
  }

  close(): void {
    this.closed = true;
    this.kept.clear();
  }

  private async header(number: number, file: StackFile): Promise<DicomObject> {
    if (!file.head || file.size <= HEAD_BYTES) return this.object(number);
    try {
      return new DicomObject(await bytesOf(() => (file.head as NonNullable<StackFile["head"]>)(HEAD_BYTES)), file.size);
    } catch (error) {
      if (!(error instanceof HeaderLonger)) throw error;
      return this.object(number);
    }
  }

  /** At least one file is kept, and no more than there is room for. */
  private keep(number: number, made: DicomObject): void {
    if (this.closed) return;
    this.kept.set(number, made);
    let size = 0;
    for (const one of this.kept.values()) size += one.data.size;
    for (const [oldest, one] of this.kept) {
      if (size <= KEPT_FILES / 2 || this.kept.size <= 1) break;
      this.kept.delete(oldest);
      size -= one.data.size;
    }
  }
}

function placeless(file: number): Slice {
  return { file, frame: 0, number: undefined, orientation: undefined, position: undefined, space: "", echo: "", size: "" };
}

async function bytesOf(read: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await read();
  } catch {
    throw new NotShown("unreadable");
  }
}
