import type { MessageTexts } from "./message-sections.ts";

/** What the words of messages mean, in English. */
export const message: MessageTexts = {
  "field-name": "Name of a field in the message's header.",
  "field-name FROM": "Who wrote the message, as the message itself says.",
  "field-name SENDER": "Who sent it, if that wasn't the author.",
  "field-name REPLY-TO": "The address to answer to.",
  "field-name TO": "The recipients.",
  "field-name CC": "Those who get a copy.",
  "field-name BCC": "Those who get a blind copy.",
  "field-name SUBJECT": "The subject.",
  "field-name DATE": "When the message was finished.",
  "field-name MESSAGE-ID":
    "The message's identifier, unlike any other in the world.",
  "field-name IN-REPLY-TO": "Which message it answers.",
  "field-name REFERENCES": "The messages before it in the thread.",
  "field-name RECEIVED":
    "Stamp of a server that it passed. The newest is on top.",
  "field-name RETURN-PATH": "Where notices go when it can't be delivered.",
  "field-name MIME-VERSION": "The message uses MIME.",
  "field-name CONTENT-TYPE":
    "What kind of content it is, with which charset or boundary.",
  "field-name CONTENT-TRANSFER-ENCODING":
    "How the content has been encoded to travel.",
  "field-name CONTENT-DISPOSITION":
    "Whether it is shown inline or is an attachment, and under which name.",
  "field-name CONTENT-ID":
    "This part's identifier, to refer to it from another one.",
  "From-domain":
    "Who handed it over, by the name given in the greeting. In parentheses, what this host found out by itself.",
  "By-domain": "The host that took it and put this stamp on it.",
  Via: "By which kind of link it came, where that wasn't the usual one: TCP.",
  With: "By which protocol it came.",
  "With SMTP": "It came by SMTP without extensions: the greeting was `HELO`.",
  "With ESMTP":
    "It came by SMTP with extensions (`EHLO`), without TLS: anybody on the way could read it.",
  "With ESMTPS": "It came by SMTP with extensions (`EHLO`) and with TLS.",
  "With ESMTPA":
    "It came by SMTP from somebody who had logged in with `AUTH`, but without TLS.",
  "With ESMTPSA":
    "It came by SMTP from somebody who had logged in with `AUTH`, and with TLS.",
  "With LMTP": "It came by LMTP, the form of SMTP that delivers to mailboxes.",
  "With UTF8SMTP":
    "It came by SMTP with addresses or a header in UTF-8 (`SMTPUTF8`), without TLS.",
  "With UTF8SMTPS":
    "It came by SMTP with addresses or a header in UTF-8 (`SMTPUTF8`), with TLS.",
  "With UTF8SMTPA":
    "It came by SMTP with `SMTPUTF8`, from somebody who had logged in, without TLS.",
  "With UTF8SMTPSA":
    "It came by SMTP with `SMTPUTF8`, from somebody who had logged in, with TLS.",
  ID: "The number that this host gave it: it is found by it in the host's logs.",
  For: "Whom it was for. It is there only for a single person, so that nobody sees to whom else it went.",
  Stamp: "When it came, by that host's clock.",
  "received-token":
    "It is none of the parts that there are: every host adds what it likes.",
  "field-body": "The field's value.",
  "surrogate-address":
    "The address isn't in ASCII, and the client hasn't said that it understands others. The server writes one in its place that belongs to nobody, and the real one beside it as if it were a name: one can read it, but not answer to it.",
  "folded-value":
    "The value of the field before it goes on: the line begins with a space.",
  "not-a-field":
    "It stands in the header, but is no field: it has no name and colon.",
  "body-text": "A line of the message's body.",
  boundary:
    "Boundary: another part begins here or, with `--` at its end, the last one is over.",
};
