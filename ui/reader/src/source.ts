/**
 * Where bytes come from, read at any place: a chosen file, a part of another source, bytes in memory.
 * Knows nothing of what the bytes mean.
 */
import { Problem } from "./problem";

export interface Source {
  readonly size: number;
  /** Exactly `length` bytes from `offset`; both lie inside the source. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A file the person chose, read in slices and never as a whole. */
export class BlobSource implements Source {
  constructor(private readonly blob: Blob) {}

  get size(): number {
    return this.blob.size;
  }

  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    let data: Uint8Array<ArrayBuffer>;
    try {
      data = new Uint8Array(await this.blob.slice(offset, offset + length).arrayBuffer());
    } catch {
      throw new Problem("PACKET_CANNOT_READ"); // the stick is gone, or another program changed the file
    }
    if (data.length !== length) throw new Problem("PACKET_CANNOT_READ");
    return data;
  }
}

/** Bytes in memory. */
export class BytesSource implements Source {
  constructor(private readonly bytes: Uint8Array<ArrayBuffer>) {}

  get size(): number {
    return this.bytes.length;
  }

  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (offset + length > this.size) throw new Problem("PACKET_CANNOT_READ");
    return this.bytes.slice(offset, offset + length);
  }
}

/** Part of another source. */
export class PartSource implements Source {
  constructor(
    private readonly whole: Source,
    private readonly start: number,
    readonly size: number,
  ) {}

  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (offset + length > this.size) throw new Problem("PACKET_CANNOT_READ");
    return this.whole.read(this.start + offset, length);
  }
}
