/**
 * Decodes compressed pictures beside the page, so that it never stands still and a picture that takes too long can be
 * given up. The worker runs the page's own script, which `main.ts` turns to `serveDecoding` when there is no document.
 * Where no worker can be had the page decodes by itself.
 */
import { type Decoded, decode, prepare } from "./compressed";
import type { Form } from "./image";
import { DECODE_TIME, DECODING_LANES, LARGE_PIXELS } from "./limits";
import { NotShown, type Reason, reasonOf } from "./reasons";

/** Makes values of the bytes of one frame. */
export type DecodeFrame = (data: Uint8Array<ArrayBuffer>, syntax: string, form: Form) => Promise<Decoded>;

/** Marks what belongs to this file: other parts of the script may talk with a worker as well, as pdf.js does. */
const MARK = "decoding";

interface Job {
  readonly mark: typeof MARK;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly syntax: string;
  readonly form: Form;
}

type Result = { readonly decoded: Decoded } | { readonly reason: Reason; readonly detail: string };
type Answer = Result & { readonly mark: typeof MARK };

/** The script that runs now; only while it is first read does the document tell. */
const SCRIPT = typeof document === "undefined" ? "" : (document.currentScript?.textContent ?? "");

/** In the page itself, at once. */
export const decodeHere: DecodeFrame = async (data, syntax, form) => {
  await prepare(data, syntax);
  return decode(data, syntax, form);
};

/** Whether this script runs as a worker. */
export function isDecodingWorker(): boolean {
  return typeof document === "undefined" && typeof self !== "undefined" && "importScripts" in self;
}

/** What a worker does, for as long as it is let. */
export function serveDecoding(): void {
  const scope = self as unknown as { onmessage: ((event: MessageEvent<Job>) => void) | null; postMessage(answer: Answer, give: Transferable[]): void };
  scope.onmessage = ({ data: { mark, data, syntax, form } }) => {
    if (mark !== MARK) return;
    decodeHere(data, syntax, form).then(
      (decoded) => scope.postMessage({ mark, decoded }, [decoded.values.buffer as ArrayBuffer]),
      (error) => scope.postMessage({ mark, reason: reasonOf(error), detail: error instanceof NotShown ? error.detail : "" }, []),
    );
  };
}

/** One worker and whether it is at work. */
class Lane {
  private worker: Worker | undefined;
  busy = false;

  constructor(private readonly address: string) {}

  run(job: Job): Promise<Decoded> {
    this.busy = true;
    const worker = (this.worker ??= new Worker(this.address));
    return new Promise<Decoded>((done, fail) => {
      const timer = setTimeout(() => this.giveUp(fail, "too-slow"), DECODE_TIME);
      worker.onerror = (event) => {
        event.preventDefault();
        clearTimeout(timer);
        this.giveUp(fail, "damaged");
      };
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.mark !== MARK) return;
        clearTimeout(timer);
        this.busy = false;
        if ("decoded" in data) done(data.decoded);
        else fail(new NotShown(data.reason, data.detail));
      };
      worker.postMessage(job, [job.data.buffer]);
    });
  }

  /** A worker in an unknown state is not asked again. */
  private giveUp(fail: (error: unknown) => void, reason: Reason): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.busy = false;
    fail(new NotShown(reason, "worker"));
  }
}

let lanes: Lane[] | undefined;
let waiting: (() => void)[] = [];

/** Beside the page; `data` is given away. */
export const decodeBeside: DecodeFrame = async (data, syntax, form) => {
  lanes ??= open();
  if (!lanes.length) return decodeHere(data, syntax, form);
  let lane = free(lanes, form);
  while (!lane) {
    await new Promise<void>((turn) => waiting.push(turn));
    lane = free(lanes, form);
  }
  try {
    return await lane.run({ mark: MARK, data, syntax, form });
  } finally {
    const turns = waiting;
    waiting = [];
    for (const turn of turns) turn();
  }
};

/** A lane that is free for such a picture; large ones share the first, for the sake of memory. */
function free(all: readonly Lane[], form: Form): Lane | undefined {
  const isLarge = form.rows * form.columns * form.samples > LARGE_PIXELS;
  return (isLarge ? all.slice(0, 1) : all).find(({ busy }) => !busy);
}

function open(): Lane[] {
  if (!SCRIPT || typeof Worker === "undefined") return [];
  try {
    const address = URL.createObjectURL(new Blob([SCRIPT], { type: "text/javascript" }));
    new Worker(address).terminate(); // throws where workers are not allowed
    return Array.from({ length: DECODING_LANES }, () => new Lane(address));
  } catch {
    return [];
  }
}
