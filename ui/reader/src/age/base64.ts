/** Canonical Base64 without padding, as age headers use it (RFC 4648). Refuses everything else. */
import { Problem } from "../problem";

/** The bytes of `text`, `size` of them when given; `SEAL_HEADER_DAMAGED` when it is not canonical. */
export function decode64(text: string, size?: number): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) throw new Problem("SEAL_HEADER_DAMAGED");
  const data = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (encode64(data) !== text || (size !== undefined && data.length !== size)) throw new Problem("SEAL_HEADER_DAMAGED");
  return data;
}

/** Base64 of `data`, without padding. */
export function encode64(data: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < data.length; at += 0x8000) letters += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return btoa(letters).replace(/=+$/, "");
}
