/**
 * One DICOM file: its header, where its pixels lie, and what is said of single frames. Decodes no pixels.
 */
import { DataSet } from "./dataset";
import { Data, type Element, items, type Place } from "./elements";
import { type Fragment, framePlaces } from "./fragments";
import { FRAMES } from "./limits";
import { DEFLATED, inflated, openShell, type Shell } from "./part10";
import { NotShown } from "./reasons";
import { T } from "./tags";

export class DicomObject {
  readonly header: DataSet;
  readonly pixels: Element | undefined;
  /** What the data are, whatever the file says. */
  readonly transferSyntax: string;
  readonly data: Data;
  private readonly size: number;
  private perFrame: Place[] | undefined;
  private places: Fragment[][] | undefined;

  /** `bytes` may be the beginning only of a file of `size` bytes: then it must have the whole header. */
  constructor(bytes: Uint8Array, size = bytes.length) {
    const raw = new Data(bytes);
    const shell: Shell = openShell(raw, size);
    const isDeflated = shell.declared === DEFLATED;
    if (isDeflated && bytes.length < size) throw new HeaderLonger();
    this.data = isDeflated ? new Data(inflated(bytes.subarray(shell.start))) : raw;
    this.size = isDeflated ? this.data.size : size;
    this.header = DataSet.of(this.data, isDeflated ? 0 : shell.start, this.data.size, shell.syntax);
    this.pixels = this.header.scanned.pixels;
    this.transferSyntax = shell.transferSyntax;
    const { cut, full } = this.header.scanned;
    if (!isDeflated && !this.pixels && bytes.length < size && (cut || !full)) throw new HeaderLonger();
  }

  /** How many bytes of pixels really are in the file. */
  get there(): number {
    return this.pixels ? Math.max(0, Math.min(this.size, this.pixels.end) - this.pixels.start) : 0;
  }

  /** How many frames the header says there are, at least 1. */
  get frames(): number {
    return Math.max(1, this.header.whole(T.NumberOfFrames, "IS"));
  }

  /** The functional groups of a frame, its own before those shared by all (PS3.3 section C.7.6.16). */
  groups(frame: number): DataSet[] {
    const own = this.ownGroups()[frame];
    const found = own ? [DataSet.of(this.data, own.start, own.end, own.syntax)] : [];
    const shared = this.header.item(T.SharedGroups);
    return shared ? [...found, shared] : found;
  }

  /** Where each frame of compressed pixels lies. */
  framePlaces(): Fragment[][] {
    if (!this.pixels) throw new NotShown("no-picture");
    this.places ??= framePlaces(this.data, this.pixels.start, this.frames, this.extendedOffsets());
    return this.places;
  }

  private extendedOffsets(): number[] {
    const table = this.header.element(T.ExtendedOffsetTable);
    const found: number[] = [];
    for (let at = table?.start ?? 0; table && at + 8 <= table.end && found.length < FRAMES; at += 8) {
      found.push(Number(this.data.view.getBigUint64(at, true)));
    }
    return found;
  }

  private ownGroups(): Place[] {
    if (!this.perFrame) {
      this.perFrame = [];
      const sequence = this.header.element(T.PerFrameGroups);
      if (sequence) {
        for (const place of items(this.data, sequence, this.header.syntax)) {
          if (this.perFrame.push(place) >= FRAMES) break;
        }
      }
    }
    return this.perFrame;
  }
}

/** More bytes than were given are needed for the header. */
export class HeaderLonger extends Error {}
