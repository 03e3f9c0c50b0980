import type { Reader } from "./reader.ts";
import { atom, list, modSequence } from "./words.ts";

/**
 * The mod-sequence above which messages stay as they are; null for none.
 *
 * RFC 7162 §3.1.3
 *
 *     store-modifiers = SP "(" "UNCHANGEDSINCE" SP mod-sequence-valzer ")"
 */
export function storeModifiers(reader: Reader): number | null {
  if (!reader.offers("CONDSTORE") || reader.peek() !== "(") return null;
  const at = reader.position;
  const values = list(reader, () => {
    const start = reader.position;
    const name = reader.as("store-modifier", atom).toUpperCase();
    if (name !== "UNCHANGEDSINCE")
      reader.fail("unknown-modifier", { found: name }, start);
    reader.space();
    return modSequence(reader);
  });
  reader.space();
  const [value] = values;
  if (value === undefined) reader.fail("empty-list", {}, at);
  if (values.length > 1)
    reader.fail("unknown-modifier", { found: "UNCHANGEDSINCE" }, at);
  return value ?? null;
}

/** How flags are to be stored, and whether the client is told. */
interface StoreItem {
  readonly how: "replace" | "add" | "remove";
  readonly silent: boolean;
}

/** `["+" / "-"] "FLAGS" [".SILENT"]` (RFC 3501 §6.4.6) */
export function storeItem(reader: Reader): StoreItem {
  const sign = reader.skip("+") ? "add" : reader.skip("-") ? "remove" : null;
  reader.expect("FLAGS", "unknown-store-item");
  return { how: sign ?? "replace", silent: reader.skip(".SILENT") };
}
