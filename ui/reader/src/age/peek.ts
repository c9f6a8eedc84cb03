/** Looks at the header of a sealed file before anything is typed: what it opens with, and whether it is one at all. */
import { Problem } from "../problem";
import type { Source } from "../source";
import { dearmored } from "./armor";
import { readHeader } from "./header";
import { unwrap } from "./unwrap";

export type Wanted = "passphrase" | "key";

/** What opens `sealed`; throws what `openAge` would throw whatever the secret. */
export async function wantedSecret(sealed: Source): Promise<Wanted> {
  const { stanzas } = await readHeader(await dearmored(sealed));
  try {
    await unwrap(stanzas, { keys: [] }, () => undefined);
  } catch (error) {
    if (error instanceof Problem && error.code === "SEAL_WANTS_KEY") return "key";
    if (!(error instanceof Problem) || error.code !== "SEAL_WANTS_PASSPHRASE") throw error;
  }
  return "passphrase";
}
