/**
 * A page with the stack view alone, for browsers that tests drive: the files of each <input> become a series.
 * It runs under the policy of the real page, from a file, as that one does.
 */
import { isDecodingWorker, serveDecoding } from "../../../ui/reader/src/dicom/decoding";
import type { StackFile, StackSeries } from "../../../ui/reader/src/views/stack";
import { frameStore } from "../../../ui/reader/src/views/stack_frames";
import { openStack } from "../../../ui/reader/src/views/stack_view";

if (isDecodingWorker()) serveDecoding();
else listen();

function listen(): void {
  const inputs = [...document.querySelectorAll("input")];
  const place = document.querySelector("main") as HTMLElement;
  let view: ReturnType<typeof openStack> | undefined;
  document.querySelector("button")?.addEventListener("click", () => {
    view?.close();
    const [first, ...others] = inputs.filter((one) => one.files?.length).map(seriesOf);
    if (first) view = openStack(first, place, others);
  });
  Object.assign(window, { held: () => frameStore.held, close: () => view?.close() });
}

function seriesOf(input: HTMLInputElement): StackSeries {
  const files = [...(input.files ?? [])].map(fileOf);
  const modality = input.dataset["modality"] ?? "";
  return { seriesUid: input.id, modality, description: input.id, study: "", date: "2026-11-23", burnedIn: false, files };
}

function fileOf(file: File): StackFile {
  const bytes = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
  return {
    path: file.name,
    size: file.size,
    sopInstanceUid: "",
    read: () => bytes(file),
    head: (count) => bytes(file.slice(0, count)),
  };
}
