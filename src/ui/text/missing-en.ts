import type { MissingWords } from "./missing-es.ts";

const and = new Intl.ListFormat("en");
const or = new Intl.ListFormat("en", { type: "disjunction" });

/** What a part of a goal still waits for, in English. */
export const en: MissingWords = {
  title: "Still missing:",
  undo: (what) => `${what} (only undoing helps)`,
  all: (items) => and.format(items),
  any: (items) => or.format(items),
  messages: (said, count) => {
    if (count === 0) return "no message";
    return count === 1 ? `message ${said}` : `messages ${said}`;
  },
  uid: (uid) => `UID ${uid}`,
  on: (device) => `on “${device}”`,
  not: (what) => `that there isn't ${what}`,
  none: (what) => `that in this step there is no ${what}`,
  then: (what) => `then ${what}`,
  times: (what, least, most) =>
    most === Infinity
      ? `${what}, at least ${least} times`
      : `${what}, at most ${most} times`,

  command: "a command",
  arguments: (said) => `with ${said}`,
  without: (said) => `without ${said}`,
  about: (messages) => `for ${messages}`,
  answered: (status) => `answered by ${status}`,
  telling: (name) => `that brings a line ${name}`,
  notTelling: (name) => `that brings no line ${name}`,
  coded: (code) => `with ${code} in it`,
  asking: "that waits for the rest",
  finding: (messages) => `that finds exactly ${messages}`,
  findingNone: "that finds nothing",
  removing: (messages) => `that removes exactly ${messages}`,
  cut: "a cut of the cable",
  cutWith: (messages) =>
    `a cut of the cable while ${messages} is marked for deletion`,
  connect: (protocol) => `a new connection by ${protocol}`,
  enter: (state) => `reaching the state ${state}`,

  session: "a connection",
  ended: "a connection that has ended",
  inState: (state) => `in the state ${state}`,
  as: (user) => `as ${user}`,
  open: (mailbox) => `with ${mailbox} open`,
  readOnly: "for reading only",
  readWrite: "for reading and writing",
  secure: "under TLS",
  inClear: "without TLS",

  exists: (mailbox) => `the mailbox ${mailbox}`,
  existsNot: (mailbox) => `that there is no mailbox ${mailbox}`,
  holds: (mailbox, messages) => `in ${mailbox}, ${messages} and nothing else`,
  has: (mailbox, messages) => `${messages} in ${mailbox}`,
  lost: (mailbox, messages) =>
    `that exactly this is gone from ${mailbox}: ${messages}`,
  flagOn: (flag, messages) => `${flag} on ${messages}, and on no other`,
  flagNowhere: (flag) => `that no message has ${flag}`,
  flagElsewhere: (flag) => `${flag} on a message that isn't meant`,
  flagsAre: (message, flags) => `${message} with ${flags}, and no other flag`,
  flagsNone: (message) => `${message} without any flag`,
  flagsHave: (message, flags) => `${message} with ${flags}`,
  flagsLack: (message, flags) => `${message} without ${flags}`,
  marked: (messages) => `the mark for deletion on ${messages}, and no other`,
  unmarked: "that nothing is marked for deletion any more",
  markedOther: "a mark for deletion on a message that isn't meant",
  dropLost: (messages) =>
    `that exactly this is missing from the session: ${messages}`,

  delivered: (mailbox, account) => `a new message in ${mailbox} of ${account}`,
  field: (name, value) => `${name} saying ${value}`,
  line: (text) => `a line ${text}`,
  text: (text) => `the text ${text}`,
  flagged: (flags) => `the flags ${flags}`,
  waiting: (address) => `a letter in the queue for ${address}`,
  notWaiting: (address) => `that no letter is in the queue for ${address}`,
  nothingWaiting: "that nothing is in the queue",
  come: (address) => `a letter in the mailbox of ${address}`,

  downloaded: (device, messages) =>
    `that “${device}” has downloaded exactly ${messages}, once`,
  downloadedTwice: (device) => `a message downloaded twice on “${device}”`,
  knows: (device, facts, messages) =>
    `that “${device}” knows ${facts} of ${messages}`,
  facts: {
    uid: "the UID",
    flags: "the flags",
    subject: "the subject",
    from: "the sender",
    size: "the size",
  },
  believes: (device, what) => `that “${device}” believes: ${what}`,
  upToDate: (device) => `that “${device}” is up to date`,
  outOfDate: (device) => `that “${device}” is not up to date`,

  measures: {
    sent: "octets sent in this step",
    received: "octets received in this step",
    roundTrips: "round trips in this step",
  },
  atLeast: (count, what) => `at least ${count} ${what}`,
  atMost: (count, what) => `at most ${count} ${what}`,
  heard: (text) => `${text} in clear on the wire`,
  received: {
    subject: (messages) => `the subject of ${messages}`,
    header: (messages) => `the whole header of ${messages}`,
    text: (messages) => `the whole text of ${messages}`,
    whole: (messages) => `all that is in ${messages}`,
  },
  answer: "answering the question",
  rightAnswer: "answering the question rightly",
};
