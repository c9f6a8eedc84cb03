/**
 * Where the frames of compressed pixel data lie (PS3.5 section A.4), found without decoding them. The offset tables of
 * a file are believed where they fit the fragments that are there.
 */
import type { Data } from "./elements";
import { FRAMES } from "./limits";
import { NotShown } from "./reasons";

/** One item of pixel data: where its value begins, and how long it says it is. */
export interface Fragment {
  readonly start: number;
  readonly size: number;
}

const HEAD = 8;
const MOST = 4 * FRAMES;

/** The fragments of each frame of the pixel data that begin at `start`; fewer where no more can be told apart. */
export function framePlaces(data: Data, start: number, frames: number, extended: readonly number[]): Fragment[][] {
  const table = fragmentAt(data, start);
  if (!table) throw new NotShown("damaged", "no items where pixels are");
  const first = table.start + table.size;
  const fragments: Fragment[] = [];
  let at = first;
  while (fragments.length < MOST) {
    const one = fragmentAt(data, at);
    if (!one) break;
    fragments.push(one);
    at = one.start + one.size;
  }
  if (!fragments.length || frames <= 1) return fragments.length ? [fragments] : [];
  const offsets = extended.length ? extended : basicOffsets(data, table);
  return (
    byOffsets(fragments, offsets, first) ??
    (fragments.length === frames ? fragments.map((one) => [one]) : byEnds(data, fragments) ?? fragments.map((one) => [one]))
  );
}

function fragmentAt(data: Data, at: number): Fragment | undefined {
  if (at + HEAD > data.size || data.view.getUint16(at, true) !== 0xfffe) return undefined;
  if (data.view.getUint16(at + 2, true) !== 0xe000) return undefined;
  return { start: at + HEAD, size: data.view.getUint32(at + 4, true) };
}

function basicOffsets(data: Data, table: Fragment): number[] {
  const end = Math.min(table.start + Math.min(table.size, 4 * FRAMES), data.size);
  const found: number[] = [];
  for (let at = table.start; at + 4 <= end; at += 4) found.push(data.view.getUint32(at, true));
  return found;
}

/** As an offset table has them; nothing unless each entry names the head of a fragment, in order. */
function byOffsets(fragments: Fragment[], offsets: readonly number[], first: number): Fragment[][] | undefined {
  const place = new Map(fragments.map((one, number) => [one.start - HEAD - first, number]));
  const numbers = offsets.map((offset) => place.get(offset) ?? -1);
  if (!numbers.length || numbers[0] !== 0) return undefined;
  if (numbers.some((one, index) => index > 0 && one <= (numbers[index - 1] ?? 0))) return undefined;
  return numbers.map((one, index) => fragments.slice(one, numbers[index + 1] ?? fragments.length));
}

/** By which fragments end a JPEG picture; nothing when none does. */
function byEnds(data: Data, fragments: Fragment[]): Fragment[][] | undefined {
  const found: Fragment[][] = [];
  let begun: Fragment[] = [];
  for (const one of fragments) {
    begun.push(one);
    const end = one.start + one.size;
    if (holdsEnd(data.bytes.subarray(Math.max(one.start, end - 10), end))) {
      found.push(begun);
      begun = [];
    }
  }
  return found.length ? found : undefined;
}

function holdsEnd(tail: Uint8Array): boolean {
  for (let at = 0; at + 1 < tail.length; at += 1) if (tail[at] === 0xff && tail[at + 1] === 0xd9) return true;
  return false;
}
