/** Bech32 text (BIP 173, without its 90-character limit) as age uses it for keys. Knows no keys. */

const ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUM = 6;

/** The lower-case prefix and the data of `text`; nothing when it is not Bech32 of one letter case. */
export function decodeBech32(text: string): { prefix: string; data: Uint8Array<ArrayBuffer> } | undefined {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return undefined;
  const plain = text.toLowerCase();
  const one = plain.lastIndexOf("1");
  const prefix = plain.slice(0, Math.max(one, 0));
  const words = Array.from(plain.slice(one + 1), (letter) => ALPHABET.indexOf(letter));
  if (!prefix || words.length < CHECKSUM || words.includes(-1) || /[^\x21-\x7e]/.test(prefix)) return undefined;
  if (polymod([...expanded(prefix), ...words]) !== 1) return undefined;
  const data = regroup(words.slice(0, -CHECKSUM), 5, 8, false);
  return data && { prefix, data: Uint8Array.from(data) };
}

/** `data` as Bech32 text with the lower-case `prefix`. */
export function encodeBech32(prefix: string, data: Uint8Array): string {
  const words = regroup([...data], 8, 5, true) ?? [];
  const check = polymod([...expanded(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  for (let place = CHECKSUM - 1; place >= 0; place -= 1) words.push((check >>> (5 * place)) & 31);
  return `${prefix}1${words.map((word) => ALPHABET[word]).join("")}`;
}

function expanded(prefix: string): number[] {
  const letters = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...letters.map((letter) => letter >> 5), 0, ...letters.map((letter) => letter & 31)];
}

function polymod(words: readonly number[]): number {
  let check = 1;
  for (const word of words) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ word;
    GENERATOR.forEach((factor, place) => {
      if ((top >>> place) & 1) check ^= factor;
    });
  }
  return check >>> 0;
}

/** Words of `width` bits regrouped into words of `into` bits; without `pad` a rest must be zero. */
function regroup(words: readonly number[], width: number, into: number, pad: boolean): number[] | undefined {
  let held = 0;
  let bits = 0;
  const out: number[] = [];
  for (const word of words) {
    held = ((held << width) | word) & 0xfff;
    bits += width;
    while (bits >= into) {
      bits -= into;
      out.push((held >>> bits) & ((1 << into) - 1));
    }
  }
  if (pad && bits) out.push((held << (into - bits)) & ((1 << into) - 1));
  else if (!pad && (bits >= width || held & ((1 << bits) - 1))) return undefined;
  return out;
}
