/** The account under which changes name the mailboxes that are shared by all and nobody's. */
export const nobody = "";

/** All rights there are, in their order: see rights.ts (RFC 4314 §2.1). */
export const allRights = "lrswipkxtea";

/** Who may do what with a mailbox: names, or `-` and a name from which rights are taken (RFC 4314 §2). */
export type AccessList = ReadonlyMap<string, string>;

/** Who may what with a new mailbox at the top: its owner everything. */
export function ownersList(owner: string): AccessList {
  return owner === nobody ? new Map() : new Map([[owner, allRights]]);
}

/** Whether opening a mailbox to write is of any use; \Seen is nobody else's business (RFC 4314 §5.2). */
export function isWritable(rights: string): boolean {
  return /[iewt]/.test(rights);
}
