/**
 * Opens packets with the page's own code and checks every file.  packet_check.ts JOBS.json, a list of
 * {"files": [...], "passphrase"?, "identities"?}; prints for each what was found: {"code", "details"} of the problem,
 * {"files", "receipt", "person", "question", "seconds", "bytes"} of a whole packet.
 */
import { openAsBlob, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseKey, type Secret } from "../../../ui/reader/src/age/secrets";
import { Packet, sealedFiles } from "../../../ui/reader/src/packet/packet";
import { Problem } from "../../../ui/reader/src/problem";

interface Job {
  files: string[];
  passphrase?: string;
  identities?: string[];
}

async function run(job: Job): Promise<object> {
  try {
    const chosen = await Promise.all(job.files.map(async (file) => new File([await openAsBlob(file)], basename(file))));
    const secret: Secret =
      job.passphrase !== undefined ? { passphrase: job.passphrase } : { keys: (job.identities ?? []).map(parseKey) };
    const packet = await Packet.open(await sealedFiles(chosen), secret);
    const started = performance.now();
    const found = await packet.check(() => undefined);
    const { person, question } = packet.manifest;
    return { code: null, ...found, person, question, seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, details: error.details };
  }
}

const jobs = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Job[];
const done: object[] = [];
for (const job of jobs) done.push(await run(job));
console.log(JSON.stringify(done));
