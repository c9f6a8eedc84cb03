// Makes OPEN-ME.html: one page with its script, its style and all data inside, the same bytes on every run.
//   node build.mjs [OUT]        OUT is src/carenav_desktop/_generated/reader/OPEN-ME.html unless said otherwise
// Owns the content security policy. Reads nothing outside ui/reader, never asks a network.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const MADE = join(HERE, "../../src/carenav_desktop/_generated/reader/OPEN-ME.html");
const MOST = 5 * 1000 * 1000;

const script = tidy(await bundle(join(HERE, "src/main.ts"), "browser"));
const style = tidy(await readFile(join(HERE, "src/shell/page.css"), "utf8"));
const page = fill(await readFile(join(HERE, "src/shell/page.html"), "utf8"), {
  POLICY: policy(script, style),
  STYLE: style,
  SCRIPT: script,
  NOTICES: await notices(),
});
const size = Buffer.byteLength(page);
if (size > MOST) throw new Error(`OPEN-ME.html would have ${size} bytes; at most ${MOST} are allowed.`);
const out = resolve(process.argv[2] ?? MADE);
await mkdir(dirname(out), { recursive: true });
await writeFile(`${out}.part`, page);
await rename(`${out}.part`, out);
console.log(`${out}: ${size} bytes`);

/** Forbidden is everything but this script, this style, WebAssembly, and pictures and workers made in the page. */
function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hash(style)}'`,
    "img-src blob: data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Names, versions and licence texts of what is inside the page, as a comment in it; those that packages leave out lie in `src/licences`. */
async function notices() {
  const wanted = JSON.parse(await readFile(join(HERE, "package.json"), "utf8")).dependencies;
  const texts = [];
  for (const [name, version] of Object.entries(wanted)) {
    const { license } = JSON.parse(await readFile(join(HERE, "node_modules", name, "package.json"), "utf8"));
    texts.push(`${name} ${version}: ${license}`);
    for (const folder of ["", "cmaps", "standard_fonts", "wasm"]) texts.push(...(await licences(join(HERE, "node_modules", name, folder))));
  }
  const own = join(HERE, "src/licences");
  for (const name of (await readdir(own)).sort()) texts.push(await readFile(join(own, name), "utf8"));
  return texts.join("\n\n").replace(/\r/g, "").replace(/-{2,}/g, (dashes) => dashes.split("").join(" ")).replace(/[<>]/g, "|");
}

async function licences(folder) {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => /^licen[cs]e/i.test(name) && !/QUICKJS|LIBERATION/.test(name)).sort();
  return Promise.all(found.map((name) => readFile(join(folder, name), "utf8")));
}

function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Text that stands in a page byte for byte as it is hashed: browsers turn CR into LF and NUL into U+FFFD. */
function tidy(text) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error("The text would end its element too early.");
  if (/[\r\0]/.test(text)) throw new Error("The text holds a character that a browser would change.");
  return text;
}

function fill(template, values) {
  return template.replace(/@@([A-Z]+)@@/g, (_, name) => values[name]);
}
