import { allRights, type AccessList } from "./access-list.ts";

/**
 * What may be done with a mailbox: letters of `allRights`, in their order, each
 * once; a set of them is compared as text. They are: lookup, read, keep \Seen,
 * write other flags, insert, post, create below it, delete it, set \Deleted,
 * expunge, administer.
 *
 * RFC 4314 §2.1
 */
export type Rights = string;

/** Who is meant by everybody (RFC 4314 §2). */
const anyone = "anyone";

/** What nobody can take from the owner: to find the mailbox, and to say who may what. */
export const ownersRights: Rights = "la";

/** The rights among some letters; all others are passed over. */
export function rightsAmong(letters: string): Rights {
  return [...allRights].filter((right) => letters.includes(right)).join("");
}

/** The rights of both. */
export function addRights(rights: Rights, more: Rights): Rights {
  return more === "" ? rights : rightsAmong(rights + more);
}

/** The first rights without the second. */
export function removeRights(rights: Rights, gone: Rights): Rights {
  if (gone === "") return rights;
  return [...rights].filter((right) => !gone.includes(right)).join("");
}

/**
 * What somebody may do with a mailbox: what was given by name and to anyone,
 * without what was taken from either (RFC 4314 §2).
 */
export function rightsOf(
  list: AccessList,
  owner: string,
  user: string,
): Rights {
  const given = addRights(list.get(user) ?? "", list.get(anyone) ?? "");
  // Most lists name their owner only.
  if (list.size === 1 && given === allRights) return given;
  const left = removeRights(
    removeRights(given, list.get(`-${user}`) ?? ""),
    list.get(`-${anyone}`) ?? "",
  );
  return user === owner ? addRights(left, ownersRights) : left;
}
