import type { SessionWords } from "./session-es.ts";

/** What is said about keeping and sharing sessions, in English. */
export const en: SessionWords = {
  title: "Session",
  about:
    "A session is everything you did since the beginning. Played again, it gives the same lines and the same mailboxes.",
  secret:
    "It contains everything you typed, the practice passwords included: without them it can't be played again.",
  copyLink: "Copy link",
  save: "Save to a file",
  open: "Open a file",
  report: "Copy as bug report",
  startOver: "Start over",
  startOverLong: "Puts everything back to the beginning; you can go back.",
  close: "Close",
  linkCopied:
    "The link has been copied. It opens this session at the moment that you're looking at.",
  linkLong: (characters, most) =>
    `The link would have ${characters} characters; programs cut off those above ${most}. Save the session to a file instead.`,
  reportCopied: "The report has been copied.",
  byHand: "The browser doesn't let this page copy. Copy this text yourself:",
  tooLarge: "The session is too large to be shared.",
  drop: "You can also drop a session's file anywhere on the page.",
  reportTitle: "Buzón: bug report",
  reportAsk: "What I did, what I expected and what happened instead:",
  reportFacts: {
    version: "Version",
    language: "Language",
    browser: "Browser",
    session: "Session (with the practice passwords, to play it again)",
  },
  label: "About this session",
  origins: {
    visit: "You go on where you were.",
    link: "This session comes from a link.",
    file: "This session comes from a file.",
    anew: "Everything is as at the beginning.",
    before: "This is the session you had before.",
  },
  differs:
    "Here it came to something else than where it was saved: that was another version of Buzón, or the session has been changed.",
  goBack: "Go back to what you had",
  dismiss: "Close this notice",
  reading: "Reading the session…",
  examining: (done: number, count: number) =>
    `Checking the session: ${done} of ${count} steps…`,
  cancel: "Cancel",
  refused: "The session could not be opened; nothing has changed.",
  refusals: {
    link: "The link is damaged or has been cut short.",
    much: "It comes to more than this page can show.",
    lesson: "It belongs to another version of this lesson.",
    slow: "Replaying it takes too long; it has been stopped.",
    cancelled: "It has been cancelled.",
    unchecked: "It could not be checked that it does no harm.",
  },
  troubles: {
    shut: "What you do isn't being kept: the browser doesn't let this page store anything. Save it to a file before you leave.",
    full: "What you do isn't being kept: the browser's storage is full. Save it to a file before you leave.",
    large:
      "What you do is no longer being kept: the session has become too large.",
    overtaken:
      "Another tab keeps its session in the same place. The last one that you type in is the one that stays; the other is kept beside it, to be gone back to.",
  },
};
