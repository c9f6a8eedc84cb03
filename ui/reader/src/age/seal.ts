/**
 * Seals a few pages of text as an age v1 file for one X25519 recipient, the other way round of `open`.
 * The age specification, "The X25519 recipient type" and "Payload". Keeps nothing: the keys are made anew for each file.
 */
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { decodeBech32 } from "./bech32";
import { encode64 } from "./base64";
import { ascii, macOf, VERSION } from "./header";
import { CHUNK, nonceOf } from "./stream";

const FILE_KEY = 16;
const NONCE = 16;

/** The 32 public bytes of an `age1...` recipient; nothing when `text` is none. */
export function parseRecipient(text: string): Uint8Array<ArrayBuffer> | undefined {
  const found = decodeBech32(text);
  return found && found.prefix === "age" && found.data.length === 32 && text === text.toLowerCase() ? found.data : undefined;
}

/** The bytes of an age file that only the owner of `recipient` can open. Throws when the recipient is no sound point. */
export function sealFor(recipient: Uint8Array, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const fileKey = random(FILE_KEY);
  const signed = ascii(`${VERSION}\n${stanzaFor(recipient, fileKey)}---`);
  const mac = ascii(` ${encode64(macOf(fileKey, signed))}\n`);
  const nonce = random(NONCE);
  const key = hkdf(sha256, fileKey, nonce, ascii("payload"), 32);
  return joined([signed, mac, nonce, ...chunks(key, plain)]);
}

/** The file key wrapped for `recipient`, as lines of the header; 32 bytes of body always fit one short line. */
function stanzaFor(recipient: Uint8Array, fileKey: Uint8Array): string {
  const secret = random(32);
  const share = x25519.getPublicKey(secret);
  const shared = x25519.getSharedSecret(secret, recipient); // throws for a point of low order
  const key = hkdf(sha256, shared, joined([share, recipient]), ascii("age-encryption.org/v1/X25519"), 32);
  return `-> X25519 ${encode64(share)}\n${encode64(chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey))}\n`;
}

/** The payload in sealed chunks; there is always a last one, empty only in an empty file. */
function chunks(key: Uint8Array, plain: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(plain.length / CHUNK));
  return Array.from({ length: count }, (_, at) =>
    chacha20poly1305(key, nonceOf(at, at === count - 1)).encrypt(plain.subarray(at * CHUNK, (at + 1) * CHUNK)));
}

function random(size: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(size));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
