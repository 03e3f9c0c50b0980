/** Where the words are told of that say who may do what: ACL (RFC 4314). */
export const imapAclSections = {
  "command SETACL": "RFC 4314 §3.1",
  "command DELETEACL": "RFC 4314 §3.2",
  "command GETACL": "RFC 4314 §3.3",
  "command LISTRIGHTS": "RFC 4314 §3.4",
  "command MYRIGHTS": "RFC 4314 §3.5",
  "response ACL": "RFC 4314 §3.6",
  "response LISTRIGHTS": "RFC 4314 §3.7",
  "response MYRIGHTS": "RFC 4314 §3.8",
  "capability ACL": "RFC 4314 §2",
  "capability RIGHTS=TEXK": "RFC 4314 §5.1.1",
  identifier: "RFC 4314 §2",
  "identifier ANYONE": "RFC 4314 §2",
  "mod-rights": "RFC 4314 §3.1",
  "mod-rights +": "RFC 4314 §3.1",
  "mod-rights -": "RFC 4314 §3.1",
  rights: "RFC 4314 §2.1",
  right: "RFC 4314 §2.1",
  "right L": "RFC 4314 §2.1",
  "right R": "RFC 4314 §2.1",
  "right S": "RFC 4314 §2.1",
  "right W": "RFC 4314 §2.1",
  "right I": "RFC 4314 §2.1",
  "right P": "RFC 4314 §2.1",
  "right K": "RFC 4314 §2.1",
  "right X": "RFC 4314 §2.1",
  "right T": "RFC 4314 §2.1",
  "right E": "RFC 4314 §2.1",
  "right A": "RFC 4314 §2.1",
  "right C": "RFC 4314 §2.1.1",
  "right D": "RFC 4314 §2.1.1",
} as const;

export type ImapAclTexts = Readonly<
  Record<keyof typeof imapAclSections, string>
>;
