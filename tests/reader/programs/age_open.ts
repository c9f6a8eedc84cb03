/**
 * Opens age files with the page's own code.  age_open.ts JOBS.json, a list of {"file", "passphrase"?, "identities"?,
 * "flip"?: the number of a bit that is turned around};
 * prints for each {"code", "sha256", "released", "stretched"}: what came out, the problem that ended it,
 * and how often the stretching of a passphrase reported.
 */
import { createHash } from "node:crypto";
import { openAsBlob, readFileSync } from "node:fs";
import { openAge } from "../../../ui/reader/src/age/open";
import { parseKey, type Secret } from "../../../ui/reader/src/age/secrets";
import { Problem } from "../../../ui/reader/src/problem";
import { BlobSource } from "../../../ui/reader/src/source";

interface Job {
  file: string;
  passphrase?: string;
  identities?: string[];
  flip?: number;
}

const PIECE = 64 * 1024;

async function blobOf({ file, flip }: Job): Promise<Blob> {
  if (flip === undefined) return openAsBlob(file);
  const bytes = Uint8Array.from(readFileSync(file));
  bytes[flip >> 3]! ^= 1 << (flip & 7);
  return new Blob([bytes]);
}

async function run(job: Job): Promise<object> {
  const hash = createHash("sha256");
  let released = 0;
  let stretched = 0;
  let code: string | null = null;
  try {
    const secret: Secret =
      job.passphrase !== undefined ? { passphrase: job.passphrase } : { keys: (job.identities ?? []).map(parseKey) };
    const plain = await openAge(new BlobSource(await blobOf(job)), secret, () => (stretched += 1));
    for (let at = 0; at < plain.size; at += PIECE) {
      const piece = await plain.read(at, Math.min(PIECE, plain.size - at));
      hash.update(piece);
      released += piece.length;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    code = error.code;
  }
  return { code, sha256: hash.digest("hex"), released, stretched };
}

const jobs = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Job[];
const done: object[] = [];
for (const job of jobs) done.push(await run(job));
console.log(JSON.stringify(done));
