import type { Connection } from "../../simulator/world.ts";

/** What the server takes the next octets for. */
export type Expected =
  | { readonly kind: "command" }
  /** Octets of a literal: how many it has in all, and how many are to come. */
  | {
      readonly kind: "literal";
      readonly announced: number;
      readonly remaining: number;
    }
  /** The rest of a command whose literal has come in. */
  | { readonly kind: "rest" }
  /** Content of a message, up to the mark that ends it. */
  | { readonly kind: "data" }
  /** A line that carries on the command in progress. */
  | { readonly kind: "line"; readonly idling: boolean };

export function expectedOf(connection: Connection): Expected {
  const { framer, snapshot, frameStart } = connection;
  if (framer.literal !== null) {
    const { announced, length } = framer.literal;
    return { kind: "literal", announced, remaining: announced - length };
  }
  if (snapshot.hasTag("expects.line")) {
    const idling = snapshot.hasTag("hears.updates");
    return { kind: "line", idling };
  }
  if (snapshot.hasTag("expects.data")) return { kind: "data" };
  return { kind: frameStart === null ? "command" : "rest" };
}
