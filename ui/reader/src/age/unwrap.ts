/**
 * Gets the file key out of an age header, with a passphrase (scrypt) or a key pair (X25519).
 * The age specification, "The scrypt recipient type" and "The X25519 recipient type". Touches no payload.
 */
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { Problem } from "../problem";
import { decode64 } from "./base64";
import { ascii, type Stanza } from "./header";
import { normalise, type Secret } from "./secrets";
import { stretch, type Working } from "./stretch";

const MOST_WORK = 20;
const WRAPPED = 32;
const NONCE = new Uint8Array(12);

/** The file key. Refuses a work factor above 20 before any work is done. */
export async function unwrap(stanzas: readonly Stanza[], secret: Secret, working: Working): Promise<Uint8Array> {
  if (stanzas.some(({ kind }) => kind === "scrypt")) return unwrapScrypt(stanzas, secret, working);
  const keys = "keys" in secret ? secret.keys : [];
  const ours = stanzas.filter(({ kind }) => kind === "X25519");
  let found: Uint8Array | undefined;
  for (const stanza of ours) for (const key of keys) found ??= unwrapX25519(stanza, key);
  if (found) return found;
  if (!ours.length) throw new Problem("SEAL_KEY_KIND", { kind: (stanzas[0]?.kind ?? "").slice(0, 40) });
  throw new Problem(keys.length ? "SEAL_WRONG_KEY" : "SEAL_WANTS_KEY");
}

async function unwrapScrypt(stanzas: readonly Stanza[], secret: Secret, working: Working): Promise<Uint8Array> {
  const [stanza, ...others] = stanzas;
  const [salt, work, ...more] = stanza?.words ?? [];
  if (!stanza || others.length || more.length || salt === undefined || work === undefined || stanza.body.length !== WRAPPED) {
    throw new Problem("SEAL_HEADER_DAMAGED");
  }
  const bytes = decode64(salt, 16);
  if (!/^[1-9][0-9]{0,3}$/.test(work)) throw new Problem("SEAL_HEADER_DAMAGED");
  if (Number(work) > MOST_WORK) throw new Problem("SEAL_WORK_FACTOR", { found: Number(work), most: MOST_WORK });
  if (!("passphrase" in secret)) throw new Problem("SEAL_WANTS_PASSPHRASE");
  const salted = joined(ascii("age-encryption.org/v1/scrypt"), bytes);
  const key = await stretch(new TextEncoder().encode(normalise(secret.passphrase)), salted, Number(work), working);
  const fileKey = opened(key, stanza.body);
  if (!fileKey) throw new Problem("SEAL_WRONG_PASSPHRASE");
  return fileKey;
}

/** The file key when `key` opens this stanza, nothing when it is somebody else's. */
function unwrapX25519(stanza: Stanza, key: Uint8Array): Uint8Array | undefined {
  const [word, ...more] = stanza.words;
  if (word === undefined || more.length || stanza.body.length !== WRAPPED) throw new Problem("SEAL_HEADER_DAMAGED");
  const share = decode64(word, 32);
  let secret: Uint8Array;
  try {
    secret = x25519.getSharedSecret(key, share);
  } catch {
    throw new Problem("SEAL_HEADER_DAMAGED"); // a share of low order gives an all-zero secret
  }
  const salt = joined(share, x25519.getPublicKey(key));
  return opened(hkdf(sha256, secret, salt, ascii("age-encryption.org/v1/X25519"), 32), stanza.body);
}

function opened(key: Uint8Array, body: Uint8Array): Uint8Array | undefined {
  try {
    return chacha20poly1305(key, NONCE).decrypt(body);
  } catch {
    return undefined;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
