/**
 * Decodes JPEG pictures made by the cosine transform in one pass: baseline and extended, of 8 and of 12 bits (ITU-T
 * T.81 processes 1, 2 and 4). Gives samples as they are coded, without turning colours into others.
 */
import { DECODE_TIME } from "../limits";
import { NotShown } from "../reasons";
import { Bits, type Huffman } from "./bits";
import { type Picture, readPicture, type Scan } from "./head";
import { inverse } from "./idct";
import { enlarge, type Plane } from "./upsample";

const ZIGZAG = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35,
  42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]);

/** Samples interleaved by pixel. `faulty` when data were missing and are grey now. */
export interface Sequential {
  readonly samples: Uint16Array;
  readonly picture: Picture;
  readonly faulty: boolean;
}

interface Grid extends Plane {
  readonly blocksAcross: number;
  readonly blocksDown: number;
}

export function decodeSequential(bytes: Uint8Array): Sequential {
  const grids: Grid[] = [];
  const state = { faulty: false, until: Date.now() + DECODE_TIME };
  const picture = readPicture(bytes, (one, scan) => {
    if (one.kind !== 0xc0 && one.kind !== 0xc1) throw new NotShown("no-decoder", one.kind.toString(16));
    if (one.precision !== 8 && (one.precision !== 12 || one.components.length !== 1)) throw new NotShown("not-exact", "depth");
    if (!grids.length) grids.push(...one.components.map((_, index) => grid(one, index)));
    return decodeScan(bytes, one, scan, grids, state);
  });
  const [most, tallest] = factors(picture);
  const full = grids.map((one, index) => {
    const component = picture.components[index] as Picture["components"][number];
    if (most % component.across || tallest % component.down) throw new NotShown("not-exact", "sampling");
    return enlarge(one, most / component.across, tallest / component.down, picture.width, picture.height);
  });
  return { samples: interleaved(full, picture), picture, faulty: state.faulty };
}

function factors(picture: Picture): [number, number] {
  return [Math.max(...picture.components.map((one) => one.across)), Math.max(...picture.components.map((one) => one.down))];
}

function grid(picture: Picture, index: number): Grid {
  const [most, tallest] = factors(picture);
  const { across, down } = picture.components[index] as Picture["components"][number];
  const blocksAcross = Math.ceil(picture.width / (8 * most)) * across;
  const blocksDown = Math.ceil(picture.height / (8 * tallest)) * down;
  return {
    samples: new Uint16Array(64 * blocksAcross * blocksDown).fill(1 << (picture.precision - 1)),
    stride: 8 * blocksAcross,
    width: Math.ceil((picture.width * across) / most),
    height: Math.ceil((picture.height * down) / tallest),
    blocksAcross,
    blocksDown,
  };
}

/** The blocks of one unit of a scan, as grid, place across and place down within the unit. */
function decodeScan(
  bytes: Uint8Array,
  picture: Picture,
  scan: Scan,
  grids: Grid[],
  state: { faulty: boolean; until: number },
): number {
  const bits = new Bits(bytes, scan.start);
  const alone = scan.components.length === 1;
  const parts = scan.components.map(({ index, dc, ac }) => {
    const component = picture.components[index] as Picture["components"][number];
    const quantization = picture.quantization[component.quantTable];
    if (!ac || !quantization) throw new NotShown("damaged", "tables");
    const of = grids[index] as Grid;
    return { of, dc, ac, quantization, across: alone ? 1 : component.across, down: alone ? 1 : component.down, last: 0 };
  });
  const first = parts[0] as (typeof parts)[number];
  const [most, tallest] = factors(picture);
  const unitsAcross = alone ? Math.ceil(first.of.width / 8) : Math.ceil(picture.width / (8 * most));
  const unitsDown = alone ? Math.ceil(first.of.height / 8) : Math.ceil(picture.height / (8 * tallest));
  const deep = picture.precision === 12;
  const block = new Int32Array(64);
  let toRestart = picture.restart || Infinity;
  for (let unit = 0; unit < unitsAcross * unitsDown; unit += 1) {
    if (toRestart-- === 0) {
      if (!bits.restart()) {
        state.faulty = true;
        break;
      }
      for (const part of parts) part.last = 0;
      toRestart = picture.restart - 1;
    }
    if (bits.short) {
      state.faulty = true; // what is missing stays grey, up to the next restart
      if (!picture.restart) break;
      continue;
    }
    if ((unit & 1023) === 0 && Date.now() > state.until) throw new NotShown("too-slow");
    const column = unit % unitsAcross;
    const row = (unit - column) / unitsAcross;
    for (const part of parts) {
      for (let down = 0; down < part.down; down += 1) {
        for (let across = 0; across < part.across; across += 1) {
          part.last = readBlock(bits, part.dc, part.ac, part.quantization, part.last, block);
          const at = 8 * (row * part.down + down) * part.of.stride + 8 * (column * part.across + across);
          inverse(block, part.of.samples, at, part.of.stride, deep);
        }
      }
    }
  }
  if (bits.short) state.faulty = true;
  return bits.at;
}

/** One block of coefficients, dequantized, and the DC value the next one builds on. */
function readBlock(bits: Bits, dc: Huffman, ac: Huffman, quantization: Uint16Array, last: number, block: Int32Array): number {
  block.fill(0);
  const size = bits.symbol(dc);
  if (size > 16) throw new NotShown("damaged", "dc");
  const value = last + bits.signed(size);
  block[0] = value * (quantization[0] as number);
  for (let place = 1; place < 64; place += 1) {
    const code = bits.symbol(ac);
    const length = code & 15;
    const run = code >> 4;
    if (length === 0) {
      if (run !== 15) break;
      place += 15;
      continue;
    }
    place += run;
    if (place > 63) break; // as libjpeg does: the coefficient falls off the block
    block[ZIGZAG[place] as number] = bits.signed(length) * (quantization[place] as number);
  }
  return value;
}

function interleaved(planes: Plane[], picture: Picture): Uint16Array {
  const { width, height } = picture;
  const out = new Uint16Array(width * height * planes.length);
  planes.forEach((plane, channel) => {
    for (let row = 0; row < height; row += 1) {
      let to = row * width * planes.length + channel;
      const from = row * plane.stride;
      for (let column = 0; column < width; column += 1, to += planes.length) out[to] = plane.samples[from + column] as number;
    }
  });
  return out;
}
