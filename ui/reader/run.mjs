// Runs a TypeScript program under Node:  node run.mjs PROGRAM.ts [WORDS...]
// For tests and measurements; the page is made by build.mjs.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const [program, ...words] = process.argv.slice(2);
if (!program) throw new Error("Name a program.");
const folder = await mkdtemp(join(tmpdir(), "reading-room-"));
try {
  const file = join(folder, "program.mjs");
  await writeFile(file, await bundle(resolve(program), "node"));
  process.argv = [process.argv[0], resolve(program), ...words];
  await import(pathToFileURL(file).href);
} finally {
  await rm(folder, { recursive: true });
}
