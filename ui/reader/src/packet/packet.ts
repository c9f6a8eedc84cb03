/** A packet as the page holds it: one volume or several that were chosen together, all of the same manifest. */
import { openAge } from "../age/open";
import type { Secret } from "../age/secrets";
import type { Working } from "../age/stretch";
import { Problem } from "../problem";
import { BlobSource, type Source } from "../source";
import { looksLikeZip, sealedFilesIn, type SealedFile } from "../zip/outer";
import type { Listed, Manifest } from "./manifest";
import { receipt, type Hashed } from "./receipt";
import { Volume } from "./volume";

/** What a check of every file found. `receipt` is empty when not all volumes are here. */
export interface Verification {
  readonly files: number;
  readonly bytes: number;
  readonly receipt: string;
}

export class Packet {
  private constructor(readonly volumes: readonly Volume[]) {}

  /** Opens sealed files with one secret. `working` hears how far the unlocking is, from 0 to 1. */
  static async open(files: readonly SealedFile[], secret: Secret, working: Working = () => undefined): Promise<Packet> {
    const volumes: Volume[] = [];
    for (const [place, file] of files.entries()) {
      const plain = await openAge(file.source, secret, (share) => working((place + share) / files.length));
      volumes.push(await Volume.open(file.name, plain));
    }
    return new Packet(belongTogether(volumes));
  }

  get manifest(): Manifest {
    return this.volumes[0]!.manifest;
  }

  /** Whether every volume of the packet was chosen. */
  get isWhole(): boolean {
    return this.volumes.length === this.manifest.volumes;
  }

  get size(): number {
    return this.volumes.reduce((sum, volume) => sum + volume.size, 0);
  }

  /** How many members all its volumes have. */
  get count(): number {
    return this.volumes.reduce((sum, volume) => sum + volume.count, 0);
  }

  /** Whether the volume that holds a file was chosen. */
  has(file: Listed): boolean {
    return this.volumes.some(({ number }) => number === file.volume);
  }

  /** All bytes of a file, which are those the manifest lists. */
  read(file: Listed): Promise<Uint8Array<ArrayBuffer>> {
    return this.volumeOf(file).proved(file.path);
  }

  /** The bytes of a file at any place: authentic, but compared with the manifest only by `read` and `check`. */
  source(file: Listed): Promise<Source> {
    return this.volumeOf(file).content(file.path);
  }

  /** The volume that holds a file; `PACKET_VOLUME_MISSING` when it was not chosen. */
  volumeOf(file: Listed): Volume {
    const volume = this.volumes.find(({ number }) => number === file.volume);
    if (!volume) throw new Problem("PACKET_VOLUME_MISSING", { volume: file.volume });
    return volume;
  }

  /** Compares every member of every volume with the manifest; throws at the first that differs. */
  async check(passed: (bytes: number, files: number) => void): Promise<Verification> {
    const members: Hashed[] = [];
    let bytes = 0;
    for (const volume of this.volumes) {
      for (const path of volume.paths) {
        const hash = await volume.check(path, (size) => passed((bytes += size), members.length));
        members.push([path, hash]);
      }
    }
    return { files: members.length, bytes, receipt: this.isWhole ? receipt(members) : "" };
  }
}

/** The sealed files among what a person chose or dropped: `.age` files as they are, or inside one .zip. */
export async function sealedFiles(chosen: readonly File[]): Promise<SealedFile[]> {
  const found: SealedFile[] = [];
  for (const file of chosen) {
    const source = new BlobSource(file);
    if (await looksLikeZip(source)) found.push(...(await sealedFilesIn(source)));
    else found.push({ name: file.name, source });
  }
  return found.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** Volumes of one manifest, each once, in their order; the first volume alone may have been chosen. */
function belongTogether(volumes: Volume[]): Volume[] {
  const sorted = [...volumes].sort((one, other) => one.number - other.number);
  const [first] = sorted;
  if (!first) throw new Problem("PACKET_NOT_A_PACKET");
  sorted.forEach((volume, place) => {
    const twice = place > 0 && sorted[place - 1]?.number === volume.number;
    if (volume.manifestSha256 !== first.manifestSha256 || twice) throw new Problem("PACKET_OTHER_PACKET", { file: volume.name });
  });
  return sorted;
}
