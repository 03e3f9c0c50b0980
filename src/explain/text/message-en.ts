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
  "field-body": "The field's value.",
  "folded-value":
    "The value of the field before it goes on: the line begins with a space.",
  "not-a-field":
    "It stands in the header, but is no field: it has no name and colon.",
  "body-text": "A line of the message's body.",
  boundary:
    "Boundary: another part begins here or, with `--` at its end, the last one is over.",
};
