/**
 * The inverse cosine transform of a block of 8 x 8, with the whole numbers of the Independent JPEG Group's "slow"
 * method (jidctint): every decoder that the desktop program uses computes it so, and the values are the same to the bit.
 */
const BITS = 13;
const F_0_298 = 2446;
const F_0_390 = 3196;
const F_0_541 = 4433;
const F_0_765 = 6270;
const F_0_899 = 7373;
const F_1_175 = 9633;
const F_1_501 = 12299;
const F_1_847 = 15137;
const F_1_961 = 16069;
const F_2_053 = 16819;
const F_2_562 = 20995;
const F_3_072 = 25172;

const work = new Int32Array(64);
const line = new Int32Array(8);

/** Turns dequantized `block` into samples at `at` of `out`; `deep` for pictures of 12 bits. */
export function inverse(block: Int32Array, out: Uint16Array, at: number, stride: number, deep: boolean): void {
  const pass = deep ? 1 : 2;
  const greatest = deep ? 4095 : 255;
  const middle = (greatest + 1) >> 1;
  for (let column = 0; column < 8; column += 1) {
    turn(block, column, 8, BITS - pass);
    for (let row = 0; row < 8; row += 1) work[column + 8 * row] = line[row] as number;
  }
  for (let row = 0; row < 8; row += 1) {
    turn(work, 8 * row, 1, BITS + pass + 3);
    const place = at + row * stride;
    for (let column = 0; column < 8; column += 1) {
      const value = (line[column] as number) + middle;
      out[place + column] = value < 0 ? 0 : value > greatest ? greatest : value;
    }
  }
}

/** One row or column of eight into `line`, descaled by `shift` bits. */
function turn(from: Int32Array, at: number, step: number, shift: number): void {
  const v0 = from[at] as number;
  const v1 = from[at + step] as number;
  const v2 = from[at + 2 * step] as number;
  const v3 = from[at + 3 * step] as number;
  const v4 = from[at + 4 * step] as number;
  const v5 = from[at + 5 * step] as number;
  const v6 = from[at + 6 * step] as number;
  const v7 = from[at + 7 * step] as number;
  const round = 1 << (shift - 1);
  // Even part.
  const e1 = (v2 + v6) * F_0_541;
  const e2 = e1 - v6 * F_1_847;
  const e3 = e1 + v2 * F_0_765;
  const e0 = (v0 + v4) * (1 << BITS);
  const e4 = (v0 - v4) * (1 << BITS);
  const t10 = e0 + e3 + round;
  const t13 = e0 - e3 + round;
  const t11 = e4 + e2 + round;
  const t12 = e4 - e2 + round;
  // Odd part.
  const z5 = (v7 + v3 + v5 + v1) * F_1_175;
  const z1 = -(v7 + v1) * F_0_899;
  const z2 = -(v5 + v3) * F_2_562;
  const z3 = -(v7 + v3) * F_1_961 + z5;
  const z4 = -(v5 + v1) * F_0_390 + z5;
  const o0 = v7 * F_0_298 + z1 + z3;
  const o1 = v5 * F_2_053 + z2 + z4;
  const o2 = v3 * F_3_072 + z2 + z3;
  const o3 = v1 * F_1_501 + z1 + z4;
  line[0] = (t10 + o3) >> shift;
  line[7] = (t10 - o3) >> shift;
  line[1] = (t11 + o2) >> shift;
  line[6] = (t11 - o2) >> shift;
  line[2] = (t12 + o1) >> shift;
  line[5] = (t12 - o1) >> shift;
  line[3] = (t13 + o0) >> shift;
  line[4] = (t13 - o0) >> shift;
}
