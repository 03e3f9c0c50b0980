import type { ImapAclTexts } from "./imap-acl-sections.ts";

/** Who may do what with a mailbox, word by word, in English. */
export const imapAclTexts: ImapAclTexts = {
  "command SETACL": "Says what somebody may do with a mailbox.",
  "command DELETEACL": "Takes somebody off the access list of a mailbox.",
  "command GETACL": "Asks who may do what with a mailbox.",
  "command LISTRIGHTS": "Asks which rights can be given to somebody.",
  "command MYRIGHTS": "Asks what one may do oneself with a mailbox.",
  "response ACL":
    "The access list of a mailbox: names, each followed by its rights.",
  "response LISTRIGHTS":
    "First the rights that somebody always has, then those that can be given.",
  "response MYRIGHTS": "What you may do with this mailbox.",
  "capability ACL":
    "Mailboxes can be shared: an access list says who may do what.",
  "capability RIGHTS=TEXK":
    "The rights `t`, `e`, `x` and `k` are known, too, which were once only `c` and `d`.",
  identifier:
    "Who is meant: a user's name. With `-` in front, rights are taken away.",
  "identifier ANYONE": "Everybody is meant.",
  "mod-rights": "How the rights change.",
  "mod-rights +": "The rights that follow are added.",
  "mod-rights -": "The rights that follow are taken away.",
  rights: "Rights, one letter each. Empty: none.",
  right: "A right that only this server knows.",
  "right L": "`l`, lookup: the mailbox shows up in `LIST` and `LSUB`.",
  "right R": "`r`, read: `SELECT`, `EXAMINE` and `STATUS` work.",
  "right S": "`s`, seen: what one has read is remembered (`\\Seen`).",
  "right W": "`w`, write: set flags other than `\\Seen` and `\\Deleted`.",
  "right I": "`i`, insert: put messages in with `APPEND`, `COPY` or `MOVE`.",
  "right P":
    "`p`, post: send mail to the mailbox's address. IMAP doesn't check it.",
  "right K": "`k`, create: make mailboxes below it.",
  "right X": "`x`, delete the mailbox itself, or rename it.",
  "right T": "`t`, mark messages as `\\Deleted`.",
  "right E": "`e`, expunge: remove for good what is marked.",
  "right A": "`a`, administer: see the access list and change it.",
  "right C":
    "`c`, create as it once was: `k` and `x` together. Shown for older programs.",
  "right D":
    "`d`, delete as it once was: `t` and `e` together. Shown for older programs.",
};
