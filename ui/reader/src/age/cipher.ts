/**
 * Opens chunks of a payload with ChaCha20-Poly1305: libsodium where WebAssembly is allowed, else the same in JavaScript
 * at a third of the speed. Both refuse a chunk whose tag is wrong.
 */
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import makeSodium, { type Sodium } from "libsodium";

const TAG = 16;
const LARGEST = 64 * 1024 + TAG;

/** Writes the plain bytes of one sealed chunk into `plain`, which is as long; false when it is not authentic. */
export type Opener = (nonce: Uint8Array, sealed: Uint8Array, plain: Uint8Array) => boolean;

let sodium: Promise<Sodium | undefined> | undefined;

/** What opens chunks under `key`. */
export async function openerFor(key: Uint8Array): Promise<Opener> {
  sodium ??= load();
  const ready = await sodium;
  return ready ? withSodium(ready, key) : inScript(key);
}

/** The same without WebAssembly. */
export function inScript(key: Uint8Array): Opener {
  return (nonce, sealed, plain) => {
    try {
      plain.set(chacha20poly1305(key, nonce).decrypt(sealed));
      return true;
    } catch {
      return false;
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
  return (nonce, sealed, plain) => {
    const memory = ready.HEAPU8;
    memory.set(key, keyAt);
    memory.set(nonce, nonceAt);
    memory.set(sealed, sealedAt);
    if (open(plainAt, 0, 0, sealedAt, sealed.length, 0, 0, 0, 0, nonceAt, keyAt) !== 0) return false;
    plain.set(memory.subarray(plainAt, plainAt + sealed.length - TAG));
    return true;
  };
}
