/** Hands bytes to the browser for saving, and opens a PDF in the browser's own viewer. Only when a person asks. */

const HELD = 60_000;

/** Saves `data` under `name` where the browser saves. */
export function download(data: Blob, name: string): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), HELD); // the browser reads it after this returns
}

/** Shows a PDF in a page of its own. */
export function openOwnViewer(bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  window.open(address, "_blank");
}
