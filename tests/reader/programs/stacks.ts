/** The stacks that the page makes of files: paths on standard input, one JSON list of stacks of [path, frame] out. */
import { readFileSync } from "node:fs";
import { marksOf } from "../../../ui/reader/src/dicom/geometry";
import { listed } from "../../../ui/reader/src/dicom/listing";
import { DicomObject } from "../../../ui/reader/src/dicom/object";
import { overlaysOf } from "../../../ui/reader/src/dicom/overlay";
import { partner, slicesOf, stacksOf } from "../../../ui/reader/src/dicom/series";

const paths = readFileSync(0, "utf8").split("\n").filter(Boolean);
const objects = paths.map((path) => new DicomObject(new Uint8Array(readFileSync(path))));
const stacks = stacksOf(objects.flatMap(slicesOf));
const [first, second] = stacks;
console.log(
  JSON.stringify({
    stacks: stacks.map(({ slices, ...rest }) => ({
      ...rest,
      slices: slices.map(({ file, frame, position }) => [paths[file], frame, position ?? null]),
    })),
    marks: stacks.map(({ slices: [one] }) => one && marksOf(objects[one.file] as DicomObject, one)),
    partners: first && second ? first.slices.map((_, at) => partner(at, first, second)) : [],
    overlays: objects.map((one) => overlaysOf(one, 0).map(({ bits, ...rest }) => ({ ...rest, set: [...bits.keys()].filter((at) => bits[at]) }))),
    lines: objects.slice(0, 1).map((one) => listed(one).map(({ tag, name, vr, value, depth }) => [tag, name, vr, value, depth])),
  }),
);
