import { hierarchyDelimiter } from "../mail/mailbox.ts";
import type { Belief, Told } from "./belief.ts";
import type { HeardImap } from "./imap-hearing.ts";

type Elsewhere = Belief["elsewhere"];

/**
 * What a client knows of mailboxes that it hasn't open, after a STATUS or a LIST,
 * asked for or not (RFC 3501 §7.2, RFC 5465 §5): what is gone or out of reach is
 * forgotten, and what stands below a renamed mailbox is renamed with it.
 */
export function elsewhereAfter(
  elsewhere: Elsewhere,
  { name, mailbox, status, attributes, renamed }: HeardImap,
  told: Told,
): Elsewhere {
  if (mailbox === null) return elsewhere;
  if (name === "STATUS") {
    const known = elsewhere.get(mailbox);
    const messages = status.get("MESSAGES") ?? known?.messages ?? null;
    const isSame = messages === known?.messages;
    const unseen = status.get("UNSEEN") ?? (isSame ? known?.unseen : null);
    const now = { messages, unseen: unseen ?? null, told };
    return new Map(elsewhere).set(mailbox, now);
  }
  if (name !== "LIST") return elsewhere;
  if (renamed !== null) return withRenamed(elsewhere, renamed);
  const isLost =
    attributes.includes("\\nonexistent") || attributes.includes("\\noaccess");
  if (!isLost || !elsewhere.has(mailbox)) return elsewhere;
  const left = new Map(elsewhere);
  left.delete(mailbox);
  return left;
}

function withRenamed(
  elsewhere: Elsewhere,
  { from, to }: { readonly from: string; readonly to: string },
): Elsewhere {
  const below = from + hierarchyDelimiter;
  return new Map(
    [...elsewhere].map(([name, known]) => {
      const goesAlong = name === from || name.startsWith(below);
      return [goesAlong ? to + name.slice(from.length) : name, known];
    }),
  );
}
