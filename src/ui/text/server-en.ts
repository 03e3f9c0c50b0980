import type { ServerWords } from "./server-es.ts";

/** What is said about how a server is made, in English. */
export const en: ServerWords = {
  title: (protocol) => `The ${protocol} server`,
  about:
    "What would an older server say? Switch off what it hadn't got, and connect: what is off is unknown to it, as if it had never been there.",
  kept: "The open session keeps the server that it began with, until it ends.",
  past: "You are looking at the past: changing the server from here puts what came later aside.",
  era: "Of which time",
  own: "One of your own",
  extensions: "What it announces",
  count: (on, all) => `${on} of ${all}`,
  since: (year) => `since ${year}`,
  needs: (names) => `Needs ${names}`,
  old: "A server of that time announces nothing.",
  circumstances: "Circumstances",
  secureLogin: "Passwords with TLS only",
  secureLoginNote: "Without TLS the server refuses to log in by a password.",
  stripped: "Somebody on the line takes out the offer of TLS",
  strippedNote:
    "The client doesn't see it, and whoever asks all the same is told no.",
  certificate: (account) => `Connect with TLS and a certificate of ${account}`,
  certificateNote:
    "The device proves who it is when TLS begins: one logs in by the mechanism EXTERNAL, without a password.",
  recipients: "Addresses with a rule of their own",
  rules: {
    forwards: (to) => `251: it takes the message, and hands it to ${to}`,
    moved: (to) => `551: it doesn't; one is to write to ${to}`,
    list: (members) => `250: it goes to all of ${members}`,
    busy: "450: the mailbox is busy now",
    failing: "451: something on the server fails",
    "no-space": "452: there is no room for more now",
    full: "552: the mailbox has no more room",
  },
  silence: "Silence",
  silenceNote: (minutes) =>
    `Who says nothing for ${minutes} minutes has the session ended by the server, as if nobody were there any more.`,
  sayNothing: (minutes) => `Let ${minutes} minutes pass in silence`,
  apply: "For the next session",
  reconnect: "Change and reconnect",
  connect: "Change and connect",
  cancel: "Cancel",
};
