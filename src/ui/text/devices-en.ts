import type { DevicesWords } from "./devices-es.ts";

/** What is said about several devices side by side, in English. */
export const en: DevicesWords = {
  several: "Several devices, one server",
  goals: (done, count) => `${done} of ${count} goals`,
  lesson: "Lesson",
  server: "Server",
  shelf: (mailbox, account) => `${mailbox} of ${account}`,
  holds: (count, isOne) =>
    `${count} ${isOne ? "message" : "messages"}, the only copy that counts`,
  shelfLabel: "Messages on the server",
  number: "No.",
  uid: "UID",
  subject: "Subject",
  removed: "Removed",
  neverAgain: "never used again",
  nothingThere: "There are no messages.",
  summary: {
    current: (count) =>
      count === 1 ? "device up to date" : "devices up to date",
    flight: () => "being told now",
    snapshot: (count) =>
      count === 1 ? "looking at an old list" : "looking at old lists",
    offline: "offline",
  },
  keepsList: (protocol) =>
    `A ${protocol} session keeps the list that there was at login.`,
  badges: {
    current: "up to date",
    flight: (count) =>
      count === 1 ? "1 change in flight" : `${count} changes in flight`,
    snapshot: (time) => `list of ${time}`,
    offline: "offline",
    closed: "nothing open",
  },
  notes: {
    gone: (mailbox) => `no longer in ${mailbox}`,
    arriving: "arriving",
    flags: "other flags now",
    removed: (uid) => `${uid} removed`,
    goneNow: "removed",
    removedMany: (count) => `${count} messages removed`,
    willBeDeleted: "will be deleted",
    more: (count) =>
      count === 1
        ? "1 message that it doesn't know yet"
        : `${count} messages that it doesn't know yet`,
  },
  notAsked: "not asked",
  noSubject: "(no subject)",
  was: (number) => `was ${number}`,
  pushed: "pushed, nobody asked",
  silence: (protocol) => `silence: ${protocol} has no push`,
  untilAsked: "silence: it learns when it asks",
  state: "State",
  lastLines: "Last lines",
  exchange: "Last exchange",
  knows: (device) => `What ${device} knows`,
  quiet: (time) => `nothing has been asked for ${time}`,
  unopened: "It has no mailbox open.",
  unasked: "It has logged in, but hasn't asked which messages there are.",
  emptyMailbox: "To this device the mailbox is empty.",
  neverConnected: "It hasn't connected yet.",
  typeHere: "Type here",
  only: "Only one device.",
  onlyAction: "Add a phone.",
  addPhone: (protocol) => `Add a phone with ${protocol}`,
  envelope: {
    label: "The envelope",
    none: "It isn't sending anything.",
    sender: "Sender",
    recipient: "Recipient",
    accepted: "accepted",
    refused: "refused",
    message: {
      open: "The message hasn't been sent yet, or nobody has said that it came.",
      accepted: "The server took the message.",
      refused: "The server didn't take the message.",
    },
  },
  elsewhere: {
    label: "What it was told of other mailboxes",
    messages: (count) => (count === 1 ? "1 message" : `${count} messages`),
    unseen: (count) => `${count} unread`,
    unknown: "how many messages it wasn't told",
  },
  believed: {
    title: (device) => `Only what ${device} has been told`,
    offline:
      "Offline: this is the last it knew. On the server it may have changed.",
    told: (time) => `told at ${time}`,
    facts: "What it knows of the mailbox",
  },
};
