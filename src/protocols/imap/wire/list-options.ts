import { mailboxPattern, mailboxName } from "./mailbox-name.ts";
import type { Reader } from "./reader.ts";
import { statusItems, type StatusItem } from "./status-items.ts";
import { atom, list } from "./words.ts";

/** Characters in patterns, together with the reference, that are still an honest question. */
export const longestPatterns = 1000;

/** Which names LIST gives; with none of them, those that there are. */
export type ListSelection =
  "SUBSCRIBED" | "REMOTE" | "RECURSIVEMATCH" | "SPECIAL-USE";

/** What LIST tells of each name beyond what it must. */
export type ListReturn = "SUBSCRIBED" | "CHILDREN" | "SPECIAL-USE";

export interface ListArguments {
  readonly reference: string;
  readonly patterns: readonly string[];
  /** False for the LIST of RFC 3501 §6.3.8. */
  readonly isExtended: boolean;
  readonly selection: ReadonlySet<ListSelection>;
  readonly returns: ReadonlySet<ListReturn>;
  /** Of each mailbox; empty where RETURN has no STATUS. */
  readonly status: readonly StatusItem[];
}

/**
 * What LIST is asked for.
 *
 * RFC 5258 §6
 *
 *     list = "LIST" [SP list-select-opts] SP mailbox SP mbox-or-pat
 *            [SP "RETURN" SP "(" [return-option *(SP return-option)] ")"]
 *     list-select-opts = "(" [list-select-opt *(SP list-select-opt)] ")"
 *     list-select-opt  = "SUBSCRIBED" / "REMOTE" / "RECURSIVEMATCH"
 *     list-select-opt =/ "SPECIAL-USE"                    ; RFC 6154 §6
 *     mbox-or-pat      = list-mailbox / "(" list-mailbox *(SP list-mailbox) ")"
 */
export function listArguments(reader: Reader): ListArguments {
  const isExtensible = reader.offers("LIST-EXTENDED");
  reader.space();
  const selects = isExtensible && reader.peek() === "(";
  const selection = selects ? selectionOptions(reader) : [];
  if (selects) reader.space();
  const reference = mailboxName(reader);
  reader.space();
  const at = reader.position;
  const isList = isExtensible && reader.peek() === "(";
  const patterns = isList
    ? list(reader, mailboxPattern)
    : [mailboxPattern(reader)];
  if (patterns.length === 0) reader.fail("empty-list", {}, at);
  if (reference.length + patterns.join("").length > longestPatterns) {
    reader.fail("pattern-too-long", {}, at);
  }
  const returns = isExtensible && reader.skip(" ");
  const asked = returns ? returnOptions(reader) : { options: [], status: [] };
  return {
    reference,
    patterns,
    isExtended: selects || isList || returns,
    selection: new Set(selection),
    returns: new Set(asked.options),
    status: asked.status,
  };
}

function selectionOptions(reader: Reader): readonly ListSelection[] {
  const at = reader.position;
  const asked = list(reader, selectionOption);
  const restricts = asked.some(
    (option) => option === "SUBSCRIBED" || option === "SPECIAL-USE",
  );
  if (asked.includes("RECURSIVEMATCH") && !restricts) {
    reader.fail("recursive-alone", {}, at);
  }
  return asked;
}

function selectionOption(reader: Reader): ListSelection {
  const at = reader.position;
  const word = reader.as("list-select-opt", atom).toUpperCase();
  switch (word) {
    case "SUBSCRIBED":
    case "REMOTE":
    case "RECURSIVEMATCH":
      return word;
    default:
      if (word !== "SPECIAL-USE" || !reader.offers("SPECIAL-USE")) {
        reader.fail("unknown-list-option", { found: word }, at);
      }
      return "SPECIAL-USE";
  }
}

/**
 *     return-option  = "SUBSCRIBED" / "CHILDREN"
 *     return-option =/ "SPECIAL-USE"                      ; RFC 6154 §6
 *     return-option =/ "STATUS" SP "(" status-att *(SP status-att) ")"
 *                                                         ; RFC 5819 §4
 */
function returnOptions(reader: Reader): {
  readonly options: readonly ListReturn[];
  readonly status: readonly StatusItem[];
} {
  const status: StatusItem[] = [];
  reader.as("list-return-opts", () => reader.expect("RETURN"));
  reader.space();
  const options = list(reader, (): readonly ListReturn[] => {
    const at = reader.position;
    const word = reader.as("return-option", atom).toUpperCase();
    if (word === "STATUS" && reader.offers("LIST-STATUS")) {
      reader.space();
      status.push(...statusItems(reader));
      return [];
    }
    if (word === "SUBSCRIBED" || word === "CHILDREN") return [word];
    if (word === "SPECIAL-USE" && reader.offers(word)) return [word];
    reader.fail("unknown-list-option", { found: word }, at);
    return [];
  });
  return { options: options.flat(), status };
}
