import type { Aliases } from "../../mail/mail-path.ts";

/** An alias as it stands in a form. */
export interface AliasRow {
  /** Unlike that of every other row. */
  readonly key: number;
  readonly name: string;
  /** With commas between. */
  readonly targets: string;
}

/** What is wrong with a row, and with which of its fields. */
export interface AliasProblem {
  readonly row: number;
  readonly field: "name" | "targets";
  readonly because: "name" | "twice" | "targets" | "target";
}

/** Most characters of an alias or of what it goes to. */
const longest = 200;

/** The rows of a host's aliases. */
export function rowsOfAliases(aliases: Aliases): readonly AliasRow[] {
  return [...aliases].map(([name, targets], key) => {
    return { key, name, targets: targets.join(", ") };
  });
}

/** The aliases that rows make, and what is wrong with them. */
export function aliasesOfRows(rows: readonly AliasRow[]): {
  readonly aliases: Aliases;
  readonly problems: readonly AliasProblem[];
} {
  const problems: AliasProblem[] = [];
  const aliases = new Map<string, readonly string[]>();
  for (const { key: row, name: written, targets: listed } of rows) {
    const name = written.trim().toLowerCase();
    const targets = listed.split(/[,;\s]+/).filter((target) => target !== "");
    if (!isLocalPart(name)) {
      problems.push({ row, field: "name", because: "name" });
    } else if (aliases.has(name)) {
      problems.push({ row, field: "name", because: "twice" });
    }
    if (targets.length === 0) {
      problems.push({ row, field: "targets", because: "targets" });
    } else if (!targets.every(isTarget)) {
      problems.push({ row, field: "targets", because: "target" });
    }
    aliases.set(name, targets);
  }
  return { aliases, problems };
}

/** RFC 5321 §4.1.2: a Dot-string; quoted ones are for those who type them on the wire. */
function isLocalPart(text: string): boolean {
  const atoms = /^[^\s@"(),:;<>[\\\]\p{Cc}]+$/u;
  return text.length <= longest && atoms.test(text);
}

function isTarget(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 0) return isLocalPart(text);
  return (
    text.length <= longest &&
    isLocalPart(text.slice(0, at)) &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text.slice(at + 1))
  );
}
