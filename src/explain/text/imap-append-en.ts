import type { ImapAppendTexts } from "./imap-append-sections.ts";

/** MULTIAPPEND, APPENDLIMIT and CATENATE, word by word, in English. */
export const imapAppendTexts: ImapAppendTexts = {
  "capability MULTIAPPEND":
    "One `APPEND` can bring several messages: all are kept, or none.",
  "capability APPENDLIMIT":
    "How many octets a message may have at most. Whoever knows it needn't send one in vain.",
  "capability CATENATE":
    "The server can put a message together from parts of others that it has already.",
  "status-att APPENDLIMIT":
    "How many octets a message may have that comes with `APPEND`.",
  "append-data UTF8": "The message that follows has UTF-8 in its header.",
  "append-data CATENATE":
    "The message is put together: the pieces follow, in their order.",
  "cat-part TEXT": "A piece that comes along, as a literal.",
  "cat-part URL":
    "A piece that the server has already: the URL says where. It needn't be fetched and sent back.",
  "cat-octets": "Octets of the piece, as they go into the message.",
  "imap-url":
    "Where the octets are: mailbox, UID and, where it isn't all of the message, the section. What isn't ASCII is UTF-8 with `%`.",
  "resp-text-code DOWNGRADED":
    "The headers of these messages have UTF-8 in them, and the client hasn't said `ENABLE UTF8=ACCEPT`. So what was shown of them is a message made by the server in their place, with a header in ASCII.",
  "downgraded-number":
    "A message of which a surrogate was shown: its number, or its UID if `UID` was asked for.",
  "resp-text-code BADURL": "The URL that follows names nothing that is there.",
  "resp-text-code TOOBIG": "The message is too big.",
};
