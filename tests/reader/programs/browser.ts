/**
 * A browser without a person: opens the page from its file and does what lines on standard input ask.
 *   browser.ts BROWSER PROGRAM FOLDER      BROWSER is chrome or firefox; FOLDER is empty and gets the profile and downloads
 * Each line is {"do", ...} and is answered by one line {"ok", "value"} or {"ok": false, "error"}.
 */
import { createInterface } from "node:readline";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";

interface Asked {
  do: string;
  url?: string;
  selector?: string;
  files?: string[];
  text?: string;
  script?: string;
  path?: string;
  width?: number;
  height?: number;
}

const [kind, program, folder] = process.argv.slice(2) as ["chrome" | "firefox", string, string];
const LONGEST = 60_000;
/** One question may keep a busy computer so long; a browser that hangs is given up after it. */
const PATIENCE = 180_000;
const seen: string[] = [];
const dialogs: string[] = [];

/** Runs in the page before its own script: what the policy stops, and errors nobody caught. */
function listen(): void {
  const found: string[] = [];
  Object.assign(globalThis, { testFound: found });
  document.addEventListener("securitypolicyviolation", (event) => found.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  addEventListener("error", (event) => found.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => found.push(`rejection: ${String(event.reason)}`));
}

async function launch(words: string[]): Promise<Browser> {
  const downloads = join(folder, "downloads");
  mkdirSync(downloads, { recursive: true });
  if (kind === "chrome") {
    const args = ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--lang=en", ...words];
    return puppeteer.launch({ browser: "chrome", executablePath: program, headless: true, pipe: true, args, protocolTimeout: PATIENCE, userDataDir: join(folder, "profile"), downloadBehavior: { policy: "allow", downloadPath: downloads } });
  }
  const prefs = {
    "browser.download.folderList": 2, "browser.download.dir": downloads, "browser.download.useDownloadDir": true,
    "browser.helperApps.neverAsk.saveToDisk": "application/pdf,application/zip,text/plain,application/octet-stream",
    "pdfjs.disabled": false, "intl.accept_languages": "en", "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false,
    ...(words.includes("--no-wasm") ? { "javascript.options.wasm": false } : {}),
  };
  return puppeteer.launch({ browser: "firefox", executablePath: program, headless: true, protocolTimeout: PATIENCE, extraPrefsFirefox: prefs, args: [] });
}

let browser: Browser | undefined;
let page: Page | undefined;

async function answer(asked: Asked): Promise<unknown> {
  if (asked.do === "start") {
    browser = await launch(asked.files ?? []);
    page = await browser.newPage();
    page.setDefaultTimeout(LONGEST);
    page.on("request", (request) => seen.push(request.url()));
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await page.evaluateOnNewDocument(listen);
    return browser.version();
  }
  if (!browser || !page) throw new Error("not started");
  if (asked.do === "stop") return browser.close();
  if (asked.do === "size") return page.setViewport({ width: asked.width ?? 1280, height: asked.height ?? 800 });
  if (asked.do === "open") return open(page, asked.url ?? "");
  if (asked.do === "requests") return seen.splice(0);
  if (asked.do === "dialogs") return dialogs.splice(0);
  if (asked.do === "found") return page.evaluate("globalThis.testFound");
  if (asked.do === "evaluate") return page.evaluate(asked.script ?? "");
  if (asked.do === "wait") return page.evaluate(untilTrue(asked.script ?? ""));
  if (asked.do === "picture") return void (await page.screenshot({ path: `${asked.path ?? ""}` as `${string}.png` }));
  if (asked.do === "others") return otherPages(browser, page);
  if (asked.do === "paper") return void (await page.pdf({ path: asked.path ?? "" }));
  if (asked.do === "press") return page.keyboard.press(asked.text as "Enter");
  const element = await page.waitForSelector(asked.selector ?? "");
  if (!element) throw new Error(`no ${asked.selector ?? ""}`);
  if (asked.do === "choose") return (element as ElementHandle<HTMLInputElement>).uploadFile(...(asked.files ?? []));
  if (asked.do === "type") return element.type(asked.text ?? "");
  if (asked.do === "leave") return void (await Promise.all([page.waitForNavigation(), element.click()]));
  if (asked.do === "click") return page.evaluate((one) => (one as HTMLElement).click(), element);
  throw new Error(asked.do);
}

/** In front of any tab an earlier test opened: the timers of a hidden page run once a second. */
async function open(page: Page, url: string): Promise<void> {
  await page.bringToFront();
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(untilTrue("document.visibilityState === 'visible'"));
}

/** The addresses of pages that were opened beside ours, which are closed again. */
async function otherPages(all: Browser, ours: Page): Promise<string[]> {
  const others = (await all.pages()).filter((one) => one !== ours && one.url() !== "about:blank");
  const addresses = others.map((one) => one.url());
  for (const one of others) await one.close();
  await ours.bringToFront();
  return addresses;
}

/** Looks again and again until the expression holds, which is its value. */
function untilTrue(expression: string): string {
  return `(async () => { const end = performance.now() + ${LONGEST};
    for (;;) { const value = (${expression}); if (value) return value;
      if (performance.now() > end) throw new Error("never: " + ${JSON.stringify(expression)} + " on: " + document.body.innerText.slice(0, 1500));
      await new Promise((done) => setTimeout(done, 20)); } })()`;
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify({ ok: true, value: (await answer(JSON.parse(line) as Asked)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ ok: false, error: String(error) }));
  }
}
await browser?.close().catch(() => undefined);
