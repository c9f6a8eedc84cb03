/**
 * Makes a key of a passphrase (scrypt, RFC 7914, r 8 and p 1 as age has it): compiled code where the browser runs it,
 * which takes about as long as a program would, else our script, two to four times as long. Knows nothing of headers.
 */
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { scrypt } from "hash-wasm";
import { Problem } from "../problem";

const BLOCK = 8;
const LENGTH = 32;

/** How far the stretching is, from 0 to 1; compiled code does not tell. */
export type Working = (share: number) => void;

/** 32 bytes after 2 ** `work` rounds; `NOT_ENOUGH_MEMORY` where neither way finds 1 KiB for each. */
export async function stretch(password: Uint8Array, salt: Uint8Array, work: number, working: Working): Promise<Uint8Array> {
  await new Promise((painted) => setTimeout(painted, 30)); // compiled code holds the page: what it is doing stands there first
  const costFactor = 2 ** work;
  try {
    return await scrypt({ password, salt, costFactor, blockSize: BLOCK, parallelism: 1, hashLength: LENGTH, outputType: "binary" });
  } catch {
    return byScript(password, salt, costFactor, working);
  }
}

async function byScript(password: Uint8Array, salt: Uint8Array, N: number, onProgress: Working): Promise<Uint8Array> {
  try {
    return await scryptAsync(password, salt, { N, r: BLOCK, p: 1, dkLen: LENGTH, asyncTick: 50, maxmem: N * 1024 + 65536, onProgress });
  } catch (error) {
    if (error instanceof RangeError) throw new Problem("NOT_ENOUGH_MEMORY", { megabytes: N / 1024 });
    throw error;
  }
}
