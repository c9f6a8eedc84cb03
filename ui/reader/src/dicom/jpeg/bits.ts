/**
 * The entropy-coded bits of a JPEG scan (ITU-T T.81 annexes E and F): stuffed bytes, restart markers, Huffman codes.
 * When the data end, zeros follow and `short` says so, as decoders everywhere do it.
 */
import { NotShown } from "../reasons";

const LOOK = 9;

/** Codes as two tables: what up to nine bits mean at once, and where longer codes end. */
export interface Huffman {
  readonly quick: Uint16Array; // length << 8 | value, 0 for longer codes
  readonly most: Int32Array; // greatest code of each length, -1 where there is none
  readonly offset: Int32Array;
  readonly values: Uint8Array;
}

export function huffman(counts: Uint8Array, values: Uint8Array): Huffman {
  const quick = new Uint16Array(1 << LOOK);
  const most = new Int32Array(18).fill(-1);
  const offset = new Int32Array(18);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= 16; length += 1) {
    const count = counts[length - 1] ?? 0;
    offset[length] = place - code;
    for (let one = 0; one < count; one += 1, code += 1, place += 1) {
      if (code >= 1 << length) throw new NotShown("damaged", "huffman");
      if (length <= LOOK) quick.fill((length << 8) | (values[place] ?? 0), code << (LOOK - length), (code + 1) << (LOOK - length));
    }
    if (count) most[length] = code - 1;
    code <<= 1;
  }
  return { quick, most, offset, values };
}

export class Bits {
  private held = 0;
  private count = 0;
  /** How many of the bits held or used were made up. */
  private made = 0;

  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** Whether bits were used that are not there. */
  get short(): boolean {
    return this.made > this.count;
  }

  /** The value of the next code. */
  symbol(table: Huffman): number {
    if (this.count < 16) this.fill();
    const found = table.quick[(this.held >>> (this.count - LOOK)) & ((1 << LOOK) - 1)] as number;
    if (found) {
      this.count -= found >> 8;
      return found & 0xff;
    }
    for (let length = LOOK + 1; length <= 16; length += 1) {
      const code = (this.held >>> (this.count - length)) & ((1 << length) - 1);
      if (code <= (table.most[length] as number)) {
        this.count -= length;
        return table.values[code + (table.offset[length] as number)] as number;
      }
    }
    throw new NotShown("damaged", "code");
  }

  /** The next bits as a number; at most 16. */
  take(count: number): number {
    if (count === 0) return 0;
    if (this.count < count) this.fill();
    this.count -= count;
    return (this.held >>> this.count) & ((1 << count) - 1);
  }

  /** A difference of so many bits with its sign (T.81 figure F.12). */
  signed(size: number): number {
    if (size === 0) return 0;
    const value = this.take(size);
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  /** Go behind the next restart marker; false when another marker or the end comes first. */
  restart(): boolean {
    this.held = this.count = this.made = 0;
    for (let at = this.at; at + 1 < this.bytes.length; at += 1) {
      if (this.bytes[at] !== 0xff || this.bytes[at + 1] === 0 || this.bytes[at + 1] === 0xff) continue;
      const marker = this.bytes[at + 1] as number;
      if (marker < 0xd0 || marker > 0xd7) return false;
      this.at = at + 2;
      return true;
    }
    return false;
  }

  private fill(): void {
    // At most 16 bits are held at each turn, so that 8 more always fit.
    while (this.count <= 16) {
      let next = this.bytes[this.at];
      if (next === 0xff) {
        const after = this.bytes[this.at + 1];
        if (after === 0) this.at += 2;
        else if (after === 0xff) {
          this.at += 1;
          continue;
        } else next = undefined; // a marker: no more bits
      } else if (next !== undefined) this.at += 1;
      if (next === undefined) this.made += 8;
      this.held = (this.held << 8) | (next ?? 0);
      this.count += 8;
    }
  }
}
