import type { MessageWords } from "./message-es.ts";

/** The words of an opened message and of one's own mail, in English. */
export const messageEn: MessageWords = {
  tabs: {
    body: "Message",
    source: "Source",
    parts: "Parts",
    journey: "Journey",
  },
  views: "Views of the message",
  body: {
    form: "Form of the text",
    plain: "Plain text",
    html: "HTML",
    text: "Text of the message",
    none: "This message has no text to show.",
    cut: "Only the beginning is shown: the text is very long.",
    safe: "HTML is shown without styles, without scripts and with links turned off.",
    blocked: (count: number) =>
      count === 1
        ? "1 image from elsewhere isn't loaded: it would tell the sender that you read this."
        : `${count} images from elsewhere aren't loaded: they would tell the sender that you read this.`,
    attachments: "Attachments",
    unnamed: "no name",
  },
  source: {
    label: "Source, as it is stored",
    line: "Line",
    offset: "Octet",
    none: "This message has no octets.",
    chosen: (section: string) => `BODY[${section}]`,
    range: (start: string, end: string, count: string) =>
      `octets ${start} to ${end} (${count})`,
    empty: (start: string) => `empty, at octet ${start}`,
    clear: "Clear the mark",
  },
  parts: {
    label: "MIME parts",
    whole: "message",
    part: "Part",
    type: "Type",
    encoding: "Encoding",
    octets: "Octets",
    filename: "File",
    more: (count: number) => `Only the first ${count} parts are shown.`,
    get: "How to ask for it",
    seen: "`BODY` marks the message as read; `BODY.PEEK` doesn't.",
    maildrop:
      "POP3 doesn't know parts: `RETR` gets the whole message, and `TOP` the header and the first lines.",
    toBox: (command: string) => `Put into the command box: ${command}`,
    copy: (command: string) => `Copy ${command}`,
    copied: "Copied",
    inBox: "In the command box",
    show: (section: string) => `Show BODY[${section}] in the source`,
  },
  own: {
    title: "Your own mail",
    close: "Close",
    cancel: "Cancel",
    here: "Everything is read in this browser; nothing is uploaded.",
    what: (mailbox: string) =>
      `Drop .eml or mbox files here, or choose them. They arrive in ${mailbox} as new mail.`,
    choose: "Choose files",
    reading: "Reading…",
    progress: (done: string, count: string) => `${done} of ${count} messages`,
    done: (count: number, mailbox: string) =>
      count === 1
        ? `1 message delivered to ${mailbox}.`
        : `${count} messages delivered to ${mailbox}.`,
    nothing: "Nothing was delivered.",
    maildrop:
      "The open POP3 session doesn't see it: its list was fixed at login. It will be there next time.",
    past: "You are looking at the past. Return to the present for mail to arrive.",
    toPresent: "Return to the present",
    refused: {
      empty: "is empty",
      notMail: "doesn't look like mail: it doesn't begin with a header",
      message: "has a message of more than 32 MB",
      together: "doesn't fit: a mailbox takes 100 MB in all",
      count: "has too many messages: 2000 are taken at a time",
      unreadable: "could not be read",
    },
  },
};
