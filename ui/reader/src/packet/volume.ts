/** One sealed file, opened: its archive and its manifest, members held against the manifest by name and size. */
import { Problem } from "../problem";
import type { Source } from "../source";
import { Archive } from "../zip/archive";
import { Hash, crc32 } from "./hashes";
import { listedFiles, type Listed, type Manifest } from "./manifest";
import { LARGEST_MANIFEST, MANIFEST, filesByVolume, readManifest } from "./read_manifest";

const PIECE = 4 * 1024 * 1024;

/** Hears of bytes that were checked; may throw to stop. */
export type Passed = (bytes: number) => void;

export class Volume {
  private constructor(
    readonly name: string,
    readonly manifest: Manifest,
    /** From 1. */
    readonly number: number,
    /** The SHA-256 of MANIFEST.JSN, by which volumes are known to belong together. */
    readonly manifestSha256: string,
    private readonly plain: Source,
    private readonly archive: Archive,
    private readonly listed: ReadonlyMap<string, Listed>,
  ) {}

  /** Opens the archive in `plain`; `name` is that of the sealed file. */
  static async open(name: string, plain: Source): Promise<Volume> {
    const archive = await Archive.open(plain);
    const [first] = archive.members.values();
    if (!first || first.name !== MANIFEST || first.size > LARGEST_MANIFEST) throw changed(MANIFEST);
    const content = await archive.content(first);
    const bytes = await content.read(0, content.size);
    if (crc32(bytes) !== first.crc32) throw changed(MANIFEST);
    const manifest = readManifest(bytes);
    const hash = new Hash(bytes.length);
    hash.update(bytes);
    const volumes = filesByVolume(manifest, listedFiles(manifest));
    const number = numberOf(archive, volumes);
    return new Volume(name, manifest, number, await hash.digest(), plain, archive, volumes[number - 1] ?? new Map());
  }

  /** How many bytes its members have, and how many members there are. */
  get size(): number {
    return [...this.archive.members.values()].reduce((sum, member) => sum + member.size, 0);
  }

  get count(): number {
    return this.archive.members.size;
  }

  /** The names of its members, MANIFEST.JSN first. */
  get paths(): string[] {
    return [...this.archive.members.keys()];
  }

  /** The bytes of one member, not yet compared with the manifest. */
  content(path: string): Promise<Source> {
    const member = this.archive.members.get(path);
    if (!member) throw changed(path);
    return this.archive.content(member);
  }

  /** A whole member whose bytes are those the manifest lists. */
  async proved(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const content = await this.content(path);
    const bytes = await content.read(0, content.size);
    const hash = new Hash(bytes.length);
    hash.update(bytes);
    this.compare(path, await hash.digest(), crc32(bytes));
    return bytes;
  }

  /** Reads a member from its start to its end and gives its SHA-256, which is the one the manifest lists. */
  async check(path: string, passed: Passed, taken: (piece: Uint8Array<ArrayBuffer>) => unknown = () => undefined): Promise<string> {
    const content = await this.content(path);
    const hash = new Hash(content.size);
    let crc = 0;
    for (let at = 0; at < content.size; at += PIECE) {
      const piece = await content.read(at, Math.min(PIECE, content.size - at));
      hash.update(piece);
      crc = crc32(piece, crc);
      await taken(piece);
      passed(piece.length);
    }
    const digest = await hash.digest();
    this.compare(path, digest, crc);
    return digest;
  }

  /** The whole archive, piece by piece, as it lies inside the seal. */
  async *pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let at = 0; at < this.plain.size; at += PIECE) yield await this.plain.read(at, Math.min(PIECE, this.plain.size - at));
  }

  private compare(path: string, sha256: string, crc: number): void {
    const expected = path === MANIFEST ? this.manifestSha256 : this.listed.get(path)?.sha256;
    if (sha256 !== expected || crc !== this.archive.members.get(path)?.crc32) throw changed(path);
  }
}

/** Which volume the archive is: the one whose files it holds, all of them and no others, with their sizes. */
function numberOf(archive: Archive, volumes: readonly ReadonlyMap<string, Listed>[]): number {
  const members = [...archive.members.values()].slice(1);
  const unknown = members.find(({ name }) => !volumes.some((files) => files.has(name)));
  if (unknown) throw changed(unknown.name);
  const fits = volumes.map((files) => members.find(({ name, size }) => files.get(name)?.size !== size));
  const missing = volumes.map((files) => [...files.keys()].find((path) => !archive.members.has(path)));
  const number = fits.findIndex((different, at) => !different && missing[at] === undefined);
  if (number >= 0) return number + 1;
  const closest = fits.findIndex((different) => !different);
  throw changed((closest >= 0 ? missing[closest] : fits[0]?.name) ?? MANIFEST);
}

function changed(member: string): Problem {
  return new Problem("PACKET_CHANGED", { member: member.slice(0, 80) });
}
