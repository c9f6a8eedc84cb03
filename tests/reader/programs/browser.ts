/** Starts a browser with a page of its own from a file, under the policy of the real page; hears what it complains of. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

export interface Driven {
  readonly page: Page;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** `program` is the text of a script for browsers. */
export async function drive(kind: "chrome" | "firefox", executable: string, folder: string, body: string, program: string): Promise<Driven> {
  const file = join(folder, "page.html");
  const hash = createHash("sha256").update(program).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; style-src 'none'; img-src blob: data:; base-uri 'none'; form-action 'none'`;
  writeFileSync(file, `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${body}<script>${program}</script></body></html>`);
  const args = kind === "chrome" ? ["--no-sandbox", "--disable-dev-shm-usage", "--force-device-scale-factor=1"] : [];
  const browser: Browser = await puppeteer.launch({ browser: kind, executablePath: executable, headless: true, args, userDataDir: join(folder, "profile") });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => (line.type() === "error" ? complaints.push(line.text()) : undefined));
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(pathToFileURL(resolve(file)).href);
  return { page, complaints, close: () => browser.close() };
}
