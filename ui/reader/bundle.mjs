// Bundles TypeScript with esbuild: for the page, and for programs that run the page's own code under Node.
// `import data from "packed:PACKAGE/FILE"` gives a file of a package as deflated Base64 text; `src/packed.ts` opens it.
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGES = join(HERE, "node_modules");
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
    plugins: [packed],
    ...(platform === "browser"
      ? { platform: "browser", format: "iife", minify: true, target: TARGET, define: { "process.env.NODE_ENV": '"production"' } }
      : { platform: "node", format: "esm", target: "node20", banner: { js: NODE_BANNER } }),
  });
  return made.outputFiles[0].text;
}

const NODE_BANNER =
  "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);";

/** Files of packages as text inside the script. */
const packed = {
  name: "packed",
  setup(one) {
    one.onResolve({ filter: /^packed:/ }, ({ path }) => ({ path: path.slice("packed:".length), namespace: "packed" }));
    one.onLoad({ filter: /.*/, namespace: "packed" }, async ({ path }) => {
      const data = await readFile(join(PACKAGES, path));
      return { contents: deflateSync(data, { level: 9 }).toString("base64"), loader: "text" };
    });
  },
};

