/** Seals files of given sizes for a recipient:  age_seal.ts RECIPIENT FOLDER SIZE...  Byte number n is n modulo 251. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseRecipient, sealFor } from "../../../ui/reader/src/age/seal";

const [text = "", folder = "", ...sizes] = process.argv.slice(2);
const recipient = parseRecipient(text);
for (const size of recipient ? sizes : []) {
  writeFileSync(join(folder, `${size}.age`), sealFor(recipient!, Uint8Array.from({ length: Number(size) }, (_, at) => at % 251)));
}
console.log(JSON.stringify({ recipient: recipient !== undefined }));
