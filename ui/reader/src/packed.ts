/**
 * Opens the data that stands deflated inside the script (`import data from "packed:..."`).
 * Must not be used on anything that comes from a packet: it sets no limit.
 */

/** The bytes of a packed file. */
export async function unpack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const plain = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
