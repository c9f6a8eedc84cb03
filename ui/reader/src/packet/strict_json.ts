/**
 * JSON that means the same to every reader: UTF-8, no key twice in one object, not deeper than a manifest is.
 * Checks the form before the browser's own parser is asked, which takes the last of two equal keys and any depth.
 */

const DEEPEST = 16;
const TOKEN = /[ \t\n\r]*(?:([[{])|([\]}])|"((?:[^"\\\x00-\x1f]|\\.)*)"([ \t\n\r]*:)?|[^\s"[\]{}]+)/y;

/** The value in `bytes`; nothing when it is not such JSON. */
export function parseStrictJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return isUnambiguous(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function isUnambiguous(text: string): boolean {
  const open: Set<string>[] = [];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [, opens, closes, string, colon] = token;
    if (opens && open.push(new Set()) > DEEPEST) return false;
    if (closes) open.pop();
    if (string !== undefined && colon) {
      const key = JSON.parse(`"${string}"`) as string;
      const keys = open.at(-1);
      if (!keys || keys.has(key)) return false;
      keys.add(key);
    }
    if (TOKEN.lastIndex >= text.length) return true;
  }
  return true; // what this does not follow, the parser refuses
}
