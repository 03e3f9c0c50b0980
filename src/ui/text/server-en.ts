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
  circumstances: "Passwords and TLS",
  secureLogin: "Passwords with TLS only",
  secureLoginNote: "Without TLS the server refuses to log in by a password.",
  stripped: "Somebody on the line takes out the offer of TLS",
  strippedNote:
    "The client doesn't see it, and whoever asks all the same is told no.",
  certificate: (account) => `Connect with TLS and a certificate of ${account}`,
  certificateNote:
    "The device proves who it is when TLS begins: one logs in by the mechanism EXTERNAL, without a password.",
  apply: "For the next session",
  reconnect: "Change and reconnect",
  connect: "Change and connect",
  cancel: "Cancel",
};
