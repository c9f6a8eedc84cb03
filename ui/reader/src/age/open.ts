/** Opens an age file: header, file key, proof of header and end. What it gives out reads like any other source. */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { Problem } from "../problem";
import type { Source } from "../source";
import { dearmored } from "./armor";
import { openerFor } from "./cipher";
import { ascii, prove, readHeader } from "./header";
import type { Secret } from "./secrets";
import { Stream } from "./stream";
import type { Working } from "./stretch";
import { unwrap } from "./unwrap";

const FILE_KEY = 16;
const NONCE = 16;

/** The plain content of `sealed`, whose header and last chunk have proved genuine; every read proves what it gives. */
export async function openAge(sealed: Source, secret: Secret, working: Working = () => {}): Promise<Stream> {
  const binary = await dearmored(sealed);
  const header = await readHeader(binary);
  const fileKey = await unwrap(header.stanzas, secret, working);
  if (fileKey.length !== FILE_KEY || binary.size < header.length + NONCE) throw new Problem("SEAL_HEADER_DAMAGED");
  prove(header, fileKey);
  const nonce = await binary.read(header.length, NONCE);
  const opener = await openerFor(hkdf(sha256, fileKey, nonce, ascii("payload"), 32));
  const stream = new Stream(binary, header.length + NONCE, opener);
  await stream.proveEnd();
  return stream;
}
