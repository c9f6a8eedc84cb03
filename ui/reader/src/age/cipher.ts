/**
 * Opens chunks of a payload with ChaCha20-Poly1305: libsodium where WebAssembly is allowed, else the same in JavaScript
 * at a third of the speed. Both refuse a chunk whose tag is wrong.
 */
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import makeSodium, { type Sodium } from "libsodium";

const TAG = 16;
const LARGEST = 64 * 1024 + TAG;

/** The plain bytes of one sealed chunk; nothing when it is not authentic. */
export type Opener = (nonce: Uint8Array, sealed: Uint8Array) => Uint8Array | undefined;

let sodium: Promise<Sodium | undefined> | undefined;

/** What opens chunks under `key`. */
export async function openerFor(key: Uint8Array): Promise<Opener> {
  sodium ??= load();
  const ready = await sodium;
  return ready ? withSodium(ready, key) : inScript(key);
}

/** The same without WebAssembly. */
export function inScript(key: Uint8Array): Opener {
  return (nonce, sealed) => {
    try {
      return chacha20poly1305(key, nonce).decrypt(sealed);
    } catch {
      return undefined;
    }
  };
}

async function load(): Promise<Sodium | undefined> {
  try {
    const ready = await makeSodium({ getRandomValue: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 });
    return ready._sodium_init() < 0 ? undefined : ready;
  } catch {
    return undefined; // the browser or the hospital forbids WebAssembly
  }
}

function withSodium(ready: Sodium, key: Uint8Array): Opener {
  const [keyAt, nonceAt, sealedAt, plainAt] = [32, 12, LARGEST, LARGEST].map((size) => ready._malloc(size)) as [number, number, number, number];
  const open = ready._crypto_aead_chacha20poly1305_ietf_decrypt;
  return (nonce, sealed) => {
    const memory = ready.HEAPU8;
    memory.set(key, keyAt);
    memory.set(nonce, nonceAt);
    memory.set(sealed, sealedAt);
    if (open(plainAt, 0, 0, sealedAt, sealed.length, 0, 0, 0, 0, nonceAt, keyAt) !== 0) return undefined;
    return memory.slice(plainAt, plainAt + sealed.length - TAG);
  };
}
