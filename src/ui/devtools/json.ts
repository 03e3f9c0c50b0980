import { octetStringOf } from "../../mail/format/octets.ts";
import { MessageContent } from "../../mail/format/message-content.ts";
import { displayText } from "../ladder/display-text.ts";

/** A value that can be shown, and sent, as it is. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

const deepest = 12;
/** So many octets of a content are shown. */
const contentShown = 2_048;
/** So many members of a list are shown. */
const membersShown = 200;

/**
 * Any value of a trace event as plain JSON of bounded size. Octets become text
 * and their number; long lists and contents are cut, and say so.
 */
export function jsonOf(value: unknown, depth = 0): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : String(value);
  }
  if (typeof value === "string") return cut(displayText(latin1(value)));
  if (typeof value !== "object") return `(${typeof value})`;
  if (value instanceof Uint8Array) return octetsJson(value);
  if (value instanceof MessageContent) return octetsJson(value.octets);
  if (depth >= deepest) return "…";
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    return listJson([...(value as Iterable<unknown>)], depth);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      jsonOf(member, depth + 1),
    ]),
  );
}

/** The same with a change made to every string in it. */
export function withStrings(
  json: Json,
  change: (text: string) => string,
): Json {
  if (typeof json === "string") return change(json);
  if (json === null || typeof json !== "object") return json;
  if (isList(json)) return json.map((member) => withStrings(member, change));
  return Object.fromEntries(
    Object.entries(json).map(([key, member]) => [
      key,
      withStrings(member, change),
    ]),
  );
}

export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function listJson(members: readonly unknown[], depth: number): Json {
  const shown = members
    .slice(0, membersShown)
    .map((member) => jsonOf(member, depth + 1));
  const more = members.length - shown.length;
  return more === 0 ? shown : [...shown, `… +${more}`];
}

function octetsJson(octets: Uint8Array): Json {
  const text = octetStringOf(octets, 0, Math.min(octets.length, contentShown));
  return { octets: octets.length, text: cut(displayText(text)) };
}

function cut(text: string): string {
  return text.length <= contentShown ? text : `${text.slice(0, contentShown)}…`;
}

/** Most strings of a trace are octet strings; what isn't one stays readable. */
function latin1(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0xff) {
      return octetStringOf(new TextEncoder().encode(text));
    }
  }
  return text;
}
