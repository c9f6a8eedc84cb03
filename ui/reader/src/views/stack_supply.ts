/**
 * Keeps making the pictures that a pane asks for, a few at the same time, and lets the browser paint in between.
 * Which ones, and what becomes of them, is the pane's.
 */
import { DECODING_LANES } from "../dicom/limits";
import type { Slice } from "../dicom/series";
import type { SeriesFiles } from "./stack_files";
import { frameStore, type Picture } from "./stack_frames";

/** Who wants pictures. */
export interface Asking {
  readonly files: SeriesFiles;
  next(): Slice | undefined;
  offer(slice: Slice, picture: Picture): void;
}

export class Supply {
  private running = 0;

  constructor(private readonly asking: Asking) {}

  /** Something is wanted. */
  start(): void {
    for (let lane = this.running; lane < DECODING_LANES; lane += 1) void this.run();
  }

  private async run(): Promise<void> {
    this.running += 1;
    try {
      for (let next = this.asking.next(); next; next = this.asking.next()) {
        this.asking.offer(next, await frameStore.make(this.asking.files, next));
        await breath();
      }
    } finally {
      this.running -= 1;
    }
  }
}

/** Lets the browser paint and hear before the next picture is made. */
function breath(): Promise<void> {
  return new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      done();
    };
    channel.port2.postMessage(0);
  });
}
