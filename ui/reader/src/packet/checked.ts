/** One foreign JSON object whose values are asked for by form; anything else than asked for is `PACKET_CHANGED`. */
import { Problem } from "../problem";
import type { Both, Counts } from "./manifest";

const LONGEST_TEXT = 4 * 1024 * 1024;

export class Checked {
  private constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly name: string,
  ) {}

  /** `value` as an object; `name` is what a problem names. */
  static of(value: unknown, name: string): Checked {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(name);
    return new Checked(value as Record<string, unknown>, name);
  }

  /** The same object under the name of the file it describes. */
  named(name: string): Checked {
    return new Checked(this.values, name);
  }

  text(key: string, form?: RegExp): string {
    const value = this.value(key);
    if (typeof value !== "string" || value.length > LONGEST_TEXT || (form && !form.test(value))) throw wrong(this.name);
    return value;
  }

  /** A text that earlier programs did not write. */
  optional(key: string, form?: RegExp): string {
    return this.value(key) === undefined ? "" : this.text(key, form);
  }

  number(key: string): number {
    const value = this.value(key);
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw wrong(this.name);
    return value;
  }

  numberOrNull(key: string): number | null {
    const value = this.value(key);
    if (value !== null && !(typeof value === "number" && Number.isSafeInteger(value))) throw wrong(this.name);
    return value;
  }

  /** False when it is not there. */
  flag(key: string): boolean {
    const value = this.value(key) ?? false;
    if (typeof value !== "boolean") throw wrong(this.name);
    return value;
  }

  object(key: string): Checked {
    return Checked.of(this.value(key), this.name);
  }

  /** An object that may not be there. */
  objectOrNone(key: string): Checked | undefined {
    return this.value(key) === undefined ? undefined : this.object(key);
  }

  list(key: string): Checked[] {
    const value = this.value(key);
    if (!Array.isArray(value)) throw wrong(this.name);
    return value.map((one: unknown) => Checked.of(one, this.name));
  }

  /** Lists of objects; none when they are not there. */
  lists(key: string): Checked[][] {
    const value = this.value(key) ?? [];
    if (!Array.isArray(value) || !value.every(Array.isArray)) throw wrong(this.name);
    return value.map((list: unknown[]) => list.map((one) => Checked.of(one, this.name)));
  }

  /** A list of texts; empty when it is not there. */
  texts(key: string): string[] {
    const value = this.value(key) ?? [];
    if (!Array.isArray(value) || !value.every((one) => typeof one === "string" && one.length <= LONGEST_TEXT)) {
      throw wrong(this.name);
    }
    return value as string[];
  }

  both(key: string): Both {
    const texts = this.object(key);
    return { en: texts.text("en"), zh: texts.text("zh-Hans") };
  }

  /** Counts by kind; none when they are not there. */
  counts(key: string): Counts {
    if (this.value(key) === undefined) return new Map();
    const counts = this.object(key);
    return new Map(Object.keys(counts.values).map((kind) => [kind, counts.number(kind)]));
  }

  private value(key: string): unknown {
    return Object.hasOwn(this.values, key) ? this.values[key] : undefined;
  }
}

function wrong(name: string): Problem {
  return new Problem("PACKET_CHANGED", { member: name.slice(0, 80) });
}
