// Bundles TypeScript with esbuild: for the page, and for programs that run the page's own code under Node.
// `import data from "packed:PACKAGE/FILE"` gives a file of a package as deflated Base64 text, `packed:pdfjs-tables` the
// files of FOLDERS together, `packed:pdfjs-worker` the script of pdf.js's worker; `src/packed.ts` opens them.
import { build } from "esbuild";
import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGES = join(HERE, "node_modules");
/** What pdf.js asks for by name: tables of Chinese, Japanese and Korean letters, fonts no system has, decoders. */
const FOLDERS = {
  "pdfjs-dist/cmaps": /^(?!.*(UTF8|UTF32|JIS2004|JISX0213|JISPro|KSC-Johab|CNS1-|CNS2-)).*\.bcmap$/,
  "pdfjs-dist/standard_fonts": /^Foxit(Symbol|Dingbats)\.pfb$/,
  "pdfjs-dist/wasm": /^(openjpeg|jbig2|qcms_bg)\.wasm$/,
};
/** The oldest browsers the page is made for. */
const TARGET = ["chrome109", "firefox115", "safari16.4"];

/** The script text that `entry` becomes, for a `browser` or for `node`. */
export async function bundle(entry, platform) {
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    charset: "ascii",
    legalComments: "none",
    logLevel: "error",
    nodePaths: [PACKAGES],
    loader: { ".css": "text", ".html": "text" },
    plugins: platform === "browser" ? [packed, withoutNode] : [packed],
    ...(platform === "browser"
      ? { platform: "browser", format: "iife", minify: true, target: TARGET, define: { "process.env.NODE_ENV": '"production"' } }
      : { platform: "node", format: "esm", target: "node20", banner: { js: NODE_BANNER } }),
  });
  return made.outputFiles[0].text;
}

const NODE_BANNER =
  "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);";

/** What is packed under a name of its own. */
const MADE = {
  "pdfjs-tables": () => folders(),
  "pdfjs-worker": () => bundle(join(PACKAGES, "pdfjs-dist/legacy/build/pdf.worker.min.mjs"), "browser"),
};

/** Files of packages as text inside the script. */
const packed = {
  name: "packed",
  setup(one) {
    one.onResolve({ filter: /^packed:/ }, ({ path }) => ({ path: path.slice("packed:".length), namespace: "packed" }));
    one.onLoad({ filter: /.*/, namespace: "packed" }, async ({ path }) => {
      const data = await (MADE[path]?.() ?? readFile(join(PACKAGES, path)));
      return { contents: deflateSync(data, { level: 9 }).toString("base64"), loader: "text" };
    });
  },
};

/** The parts of Node that decoders ask for only where there is one: nothing, in a browser. */
const withoutNode = {
  name: "without-node",
  setup(one) {
    one.onResolve({ filter: /^(node:)?(fs|path|crypto|url)$/ }, ({ path }) => ({ path, namespace: "without-node" }));
    one.onLoad({ filter: /.*/, namespace: "without-node" }, () => ({ contents: "export default undefined;" }));
  },
};

/** The files of FOLDERS as one: a length, a table of places as JSON, then the bytes. */
async function folders() {
  const places = {};
  const parts = [];
  let end = 0;
  for (const [folder, wanted] of Object.entries(FOLDERS)) {
    for (const name of (await readdir(join(PACKAGES, folder))).filter((one) => wanted.test(one)).sort()) {
      parts.push(await readFile(join(PACKAGES, folder, name)));
      places[name] = [end, (end += parts.at(-1).length)];
    }
  }
  const table = Buffer.from(JSON.stringify(places));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(table.length);
  return Buffer.concat([length, table, ...parts]);
}
