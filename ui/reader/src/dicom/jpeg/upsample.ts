/**
 * Brings reduced colours of a JPEG picture to its full size as libjpeg does: by triangles where it halves, else by
 * repetition. Samples of one component in, samples of the picture's size out.
 */

/** A plane of samples: `stride` between rows, of which the first `width` x `height` are real. */
export interface Plane {
  readonly samples: Uint16Array;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** `across` and `down` are how many times the plane is enlarged. */
export function enlarge(plane: Plane, across: number, down: number, width: number, height: number): Plane {
  const isSmooth = plane.width > 2;
  if (across === 1 && down === 1) return plane;
  if (across === 2 && down === 1 && isSmooth) return halfAcross(plane);
  if (across === 1 && down === 2) return halfDown(plane);
  if (across === 2 && down === 2 && isSmooth) return halfBoth(plane);
  return repeated(plane, across, down, width, height);
}

function made(width: number, height: number): Plane {
  return { samples: new Uint16Array(width * height), stride: width, width, height };
}

function halfAcross(plane: Plane): Plane {
  const out = made(2 * plane.width, plane.height);
  for (let row = 0; row < plane.height; row += 1) {
    const from = row * plane.stride;
    let to = row * out.stride;
    for (let column = 0; column < plane.width; column += 1) {
      const here = plane.samples[from + column] as number;
      const before = column ? (plane.samples[from + column - 1] as number) : here;
      const after = column + 1 < plane.width ? (plane.samples[from + column + 1] as number) : here;
      out.samples[to++] = column ? (3 * here + before + 1) >> 2 : here;
      out.samples[to++] = column + 1 < plane.width ? (3 * here + after + 2) >> 2 : here;
    }
  }
  return out;
}

/** The row above for even rows of the result, the one below for odd ones; the first and the last are their own. */
function neighbour(plane: Plane, row: number, isBelow: boolean): number {
  return Math.min(Math.max(row + (isBelow ? 1 : -1), 0), plane.height - 1) * plane.stride;
}

function halfDown(plane: Plane): Plane {
  const out = made(plane.width, 2 * plane.height);
  for (let row = 0; row < out.height; row += 1) {
    const isBelow = (row & 1) === 1;
    const from = (row >> 1) * plane.stride;
    const near = neighbour(plane, row >> 1, isBelow);
    const bias = isBelow ? 2 : 1;
    for (let column = 0; column < plane.width; column += 1) {
      const sum = 3 * (plane.samples[from + column] as number) + (plane.samples[near + column] as number);
      out.samples[row * out.stride + column] = (sum + bias) >> 2;
    }
  }
  return out;
}

function halfBoth(plane: Plane): Plane {
  const out = made(2 * plane.width, 2 * plane.height);
  const sums = new Int32Array(plane.width);
  for (let row = 0; row < out.height; row += 1) {
    const from = (row >> 1) * plane.stride;
    const near = neighbour(plane, row >> 1, (row & 1) === 1);
    for (let column = 0; column < plane.width; column += 1) {
      sums[column] = 3 * (plane.samples[from + column] as number) + (plane.samples[near + column] as number);
    }
    let to = row * out.stride;
    for (let column = 0; column < plane.width; column += 1) {
      const here = sums[column] as number;
      out.samples[to++] = column ? (3 * here + (sums[column - 1] as number) + 8) >> 4 : (4 * here + 8) >> 4;
      out.samples[to++] = column + 1 < plane.width ? (3 * here + (sums[column + 1] as number) + 7) >> 4 : (4 * here + 7) >> 4;
    }
  }
  return out;
}

function repeated(plane: Plane, across: number, down: number, width: number, height: number): Plane {
  const out = made(width, height);
  for (let row = 0; row < height; row += 1) {
    const from = Math.min(Math.floor(row / down), plane.height - 1) * plane.stride;
    for (let column = 0; column < width; column += 1) {
      out.samples[row * width + column] = plane.samples[from + Math.min(Math.floor(column / across), plane.width - 1)] as number;
    }
  }
  return out;
}
