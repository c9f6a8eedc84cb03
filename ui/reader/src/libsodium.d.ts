/** The few parts of libsodium (compiled to WebAssembly, no wrapper) that `age/cipher.ts` uses. */
declare module "libsodium" {
  export interface Sodium {
    readonly HEAPU8: Uint8Array;
    _sodium_init(): number;
    _malloc(size: number): number;
    /** Places in memory; lengths of 64 bits come as two numbers. 0 when the tag is right. */
    _crypto_aead_chacha20poly1305_ietf_decrypt(
      plain: number, plainLength: number, secretNonce: number,
      sealed: number, sealedLength: number, sealedLengthHigh: number,
      added: number, addedLength: number, addedLengthHigh: number,
      nonce: number, key: number,
    ): number;
  }
  export default function make(options: { getRandomValue: () => number }): Promise<Sodium>;
}
