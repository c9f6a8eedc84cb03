/**
 * Opens the data that stands deflated inside the script (`import data from "packed:..."`).
 * Must not be used on anything that comes from a packet: it sets no limit.
 */

/** The bytes of a packed file. No Blob is read: beside a page from a file WebKit reads none (WebKitGTK 2.50). */
export async function unpack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const { writable, readable } = new DecompressionStream("deflate");
  const writer = writable.getWriter();
  const written = writer.write(deflated).then(() => writer.close());
  const plain = await new Response(readable).arrayBuffer();
  await written;
  return new Uint8Array(plain);
}

/** The files of a packed folder by name: a length, a table of places as JSON, then their bytes. */
export async function unpackFiles(text: string): Promise<Map<string, Uint8Array>> {
  const bytes = await unpack(text);
  const length = new DataView(bytes.buffer).getUint32(0);
  const places = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Record<string, [number, number]>;
  const data = bytes.subarray(4 + length);
  return new Map(Object.entries(places).map(([name, [start, end]]) => [name, data.subarray(start, end)]));
}
