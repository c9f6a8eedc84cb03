/**
 * Decodes lossless JPEG pictures (ITU-T T.81 annex H, process 14, all predictors), of 2 to 16 bits.
 * Gives samples as they are coded. Data that end too early are no picture.
 */
import { DECODE_TIME } from "../limits";
import { NotShown } from "../reasons";
import { Bits } from "./bits";
import { type Picture, readPicture, type Scan } from "./head";

/** Samples interleaved by pixel. */
export interface Lossless {
  readonly samples: Uint16Array;
  readonly picture: Picture;
}

export function decodeLossless(bytes: Uint8Array): Lossless {
  let samples: Uint16Array | undefined;
  const seen = new Set<number>();
  const picture = readPicture(bytes, (one, scan) => {
    if (one.kind !== 0xc3) throw new NotShown("no-decoder", one.kind.toString(16));
    if (one.components.some(({ across, down }) => across !== 1 || down !== 1)) throw new NotShown("not-exact", "sampling");
    samples ??= new Uint16Array(one.width * one.height * one.components.length);
    for (const { index } of scan.components) seen.add(index);
    return decodeScan(bytes, one, scan, samples);
  });
  if (!samples || seen.size !== picture.components.length) throw new NotShown("damaged", "scans");
  return { samples, picture };
}

function decodeScan(bytes: Uint8Array, picture: Picture, scan: Scan, samples: Uint16Array): number {
  const { width, height, precision } = picture;
  const { predictor, shift } = scan;
  if (predictor < 1 || predictor > 7 || shift >= precision) throw new NotShown("damaged", "predictor");
  const bits = new Bits(bytes, scan.start);
  const step = picture.components.length;
  const stride = width * step;
  const until = Date.now() + DECODE_TIME;
  let toRestart = picture.restart || Infinity;
  if (picture.restart % width) throw new NotShown("not-exact", "restart");
  let freshRow = 0; // where prediction began anew
  for (let row = 0; row < height; row += 1) {
    if ((row & 31) === 0 && Date.now() > until) throw new NotShown("too-slow");
    for (let column = 0; column < width; column += 1) {
      const pixel = row * width + column;
      if (toRestart-- === 0) {
        if (!bits.restart()) throw new NotShown("cut");
        toRestart = picture.restart - 1;
        freshRow = row;
      }
      for (const { index, dc } of scan.components) {
        const at = pixel * step + index;
        const size = bits.symbol(dc);
        const difference = size === 16 ? 32768 : bits.signed(size);
        let predicted: number;
        if (row !== freshRow) {
          predicted = column ? predict(predictor, samples, at, step, stride, shift) : (samples[at - stride] as number) >> shift;
        } else predicted = column ? (samples[at - step] as number) >> shift : 1 << (precision - shift - 1);
        samples[at] = ((predicted + difference) & 0xffff) << shift;
      }
    }
    if (bits.short) throw new NotShown("cut");
  }
  return bits.at;
}

function predict(predictor: number, samples: Uint16Array, at: number, step: number, stride: number, shift: number): number {
  const left = (samples[at - step] as number) >> shift;
  if (predictor === 1) return left;
  const above = (samples[at - stride] as number) >> shift;
  const corner = (samples[at - stride - step] as number) >> shift;
  switch (predictor) {
    case 2:
      return above;
    case 3:
      return corner;
    case 4:
      return left + above - corner;
    case 5:
      return left + ((above - corner) >> 1);
    case 6:
      return above + ((left - corner) >> 1);
    default:
      return (left + above) >> 1;
  }
}
