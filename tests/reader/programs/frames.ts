/**
 * What the page makes of image files: one JSON line for each frame.
 *   frames.ts                 paths on standard input, every frame of each
 *   frames.ts PATH FRAME      the samples of one frame, raw, and nothing else
 */
import { createHash } from "node:crypto";
import { readFileSync, writeSync } from "node:fs";
import { type Frame, readFrame } from "../../../ui/reader/src/dicom/frame";
import { DicomObject } from "../../../ui/reader/src/dicom/object";
import { reasonOf } from "../../../ui/reader/src/dicom/reasons";
import { defaultWindow, shades } from "../../../ui/reader/src/dicom/shade";

Object.assign(globalThis, { __dirname: "" }); // what the decoders' glue asks for under Node
const [path, frame] = process.argv.slice(2);
if (path && frame) raw(await readFrame(opened(path), Number(frame)));
else for (const one of readFileSync(0, "utf8").split("\n").filter(Boolean)) await tell(one);

function opened(name: string): DicomObject {
  return new DicomObject(new Uint8Array(readFileSync(name)));
}

async function tell(name: string): Promise<void> {
  let object: DicomObject;
  try {
    object = opened(name);
  } catch (error) {
    say({ path: name, frame: 0, reason: reasonOf(error), detail: String(error) });
    return;
  }
  const count = object.there ? object.frames : 1;
  for (let number = 0; number < count; number += 1) {
    const begun = performance.now();
    try {
      say({ path: name, frame: number, ...facts(await readFrame(object, number)), ms: performance.now() - begun });
    } catch (error) {
      say({ path: name, frame: number, reason: reasonOf(error), detail: String((error as Error).stack) });
      break;
    }
  }
}

function facts(frame: Frame): object {
  const { samples, modalityTable, voiTable, ...rest } = frame;
  const window = defaultWindow(frame);
  return {
    ...rest,
    signed: samples instanceof Int16Array,
    sha256: sha256(bytesOf(samples)),
    modalityTable: modalityTable && { ...modalityTable, values: sha256(bytesOf(modalityTable.values)) },
    voiTable: voiTable && { ...voiTable, values: sha256(bytesOf(voiTable.values)) },
    window,
    shades: frame.channels === 1 ? sha256(shaded(frame)) : "",
  };
}

function shaded(frame: Frame): Uint8Array {
  const table = shades(frame, undefined, false);
  return Uint8Array.from(frame.samples as Uint16Array, (value: number) => table[value & 0xffff] as number);
}

function bytesOf(values: Uint8Array | Uint16Array | Int16Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function raw(frame: Frame): void {
  const bytes = bytesOf(frame.samples);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

function say(facts: object): void {
  writeSync(1, `${JSON.stringify(facts)}\n`);
}
