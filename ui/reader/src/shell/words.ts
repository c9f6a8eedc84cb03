/**
 * The sentences of the page in both languages, all of them in `words.json`, and the language that is spoken now.
 * Values put into a sentence are foreign: what comes out is text and must be shown as such.
 */
import kinds from "../../../../resources/messages/kinds.json";
import type { Both } from "../packet/manifest";
import { visible } from "./text";
import words from "./words.json";

export type Language = "en" | "zh-Hans";
export type Word = keyof typeof words;
export type Values = Readonly<Record<string, string | number>>;

let language: Language = "en";

export function currentLanguage(): Language {
  return language;
}

export function setLanguage(next: Language): void {
  language = next;
}

/** The language a browser asks for. */
export function preferredLanguage(languages: readonly string[]): Language {
  return (languages[0] ?? "").toLowerCase().startsWith("zh") ? "zh-Hans" : "en";
}

/** A sentence in the current language. */
export function say(word: Word, values: Values = {}): string {
  const text = words[word][language === "en" ? 0 : 1] ?? "";
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? number(value) : visible(value, 200);
  });
}

/** A text of the manifest in the current language. */
export function both(text: Both): string {
  return (language === "en" ? text.en : text.zh) || text.en || text.zh;
}

/** The name of a kind of record; a kind that is not known here keeps its code. */
export function kindName(kind: string): string {
  const messages: Readonly<Record<string, { en: string; "zh-Hans": string }>> = kinds.messages;
  return messages[`kind.${kind}`]?.[language] ?? visible(kind, 80);
}

/** An ISO date, maybe partial, as people of this language write it; anything else as it is. */
export function date(iso: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(iso)) return visible(iso, 40);
  const [year, month, day] = iso.split("-");
  if (!month) return year ?? "";
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  if (new Date(time).toISOString().slice(0, iso.length) !== iso) return iso; // 31 February is kept as it was written
  const form: Intl.DateTimeFormatOptions = { year: "numeric", month: "short", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale(), day ? { ...form, day: "numeric" } : form).format(time);
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A number of bytes in the unit people read. */
export function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${new Intl.NumberFormat(locale(), { maximumSignificantDigits: 3 }).format(value)} ${units[unit]}`;
}

function locale(): string {
  return language === "en" ? "en-GB" : "zh-CN";
}
