/** What the views share of an opened packet: its manifest, where one is, how to go elsewhere. Draws nothing itself. */
import type { Item, Listed, Study } from "../packet/manifest";
import type { Packet, Verification } from "../packet/packet";

/** A place in the packet: the overview, a list, a document by path, or a study by its place in the manifest. */
export type Place = ListPlace | FilePlace | StudyPlace;

export interface ListPlace {
  readonly at: "overview" | "gaps" | "timeline" | "reply";
}

/** `beside` is the path of the document shown next to it. */
export interface FilePlace {
  readonly at: "file";
  readonly path: string;
  readonly beside?: string;
}

export interface StudyPlace {
  readonly at: "study";
  readonly study: number;
  readonly series?: number;
}

export interface Room {
  readonly packet: Packet;
  /** What the last check of every file found. */
  readonly verification: Verification | undefined;
  go(place: Place): void;
  check(): void;
  saveAll(): void;
}

/** A view inside the page; `close` frees what it holds. */
export interface View {
  close(): void;
}

/** The document or page of the program that lies at `path`. */
export function fileAt(packet: Packet, path: string): Item | Listed | undefined {
  const { items, madeFiles } = packet.manifest;
  return items.find((item) => item.path === path) ?? madeFiles.find((file) => file.path === path && packet.has(file));
}

export function isItem(file: Item | Listed): file is Item {
  return "number" in file;
}

/** The document beside which one belongs: its original, or its first translation. */
export function partner(packet: Packet, item: Item): Item | undefined {
  const { items } = packet.manifest;
  const original = item.translationOf && items.find(({ number }) => number === item.translationOf);
  return original || items.find(({ translationOf }) => translationOf === item.number);
}

/** Documents in the order of the packet, each translation after its original. */
export function inReadingOrder(items: readonly Item[]): Item[] {
  const numbers = new Set(items.map(({ number }) => number));
  const isBelow = (item: Item) => item.translationOf !== item.number && numbers.has(item.translationOf);
  const translations = (of: Item) => items.filter((item) => isBelow(item) && item.translationOf === of.number);
  const ordered = items.filter((item) => !isBelow(item)).flatMap((item) => [item, ...translations(item)]);
  return [...ordered, ...items.filter((item) => !ordered.includes(item))];
}

/** The places one comes through with the keys for next and previous. */
export function walk(packet: Packet): Place[] {
  const { items, studies } = packet.manifest;
  return [
    { at: "overview" },
    { at: "gaps" },
    { at: "timeline" },
    ...inReadingOrder(items).map(({ path }): Place => ({ at: "file", path })),
    ...studies.map((_: Study, study): Place => ({ at: "study", study })),
  ];
}

/** Whether two places are the same line of the index. */
export function isSame(one: Place, other: Place): boolean {
  if (one.at === "file") return other.at === "file" && one.path === other.path;
  if (one.at === "study") return other.at === "study" && one.study === other.study;
  return one.at === other.at;
}
