import type { InspectorWords } from "./inspector-es.ts";

/** The words of the event inspector, in English; backticks are protocol text. */
export const inspectorEn: InspectorWords = {
  label: "Inspector",
  intro:
    "All that happens, in order: each row is one event and says what caused it. Nothing leaves this browser.",
  kind: "Kind",
  allKinds: "All",
  connection: "Connection",
  allConnections: "All",
  world: "the world",
  events: "Events",
  columns: {
    seq: "No.",
    at: "ms",
    connection: "Connection",
    kind: "Kind",
    summary: "What happened",
    cause: "Cause",
  },
  count: (count) => `${count} events`,
  none: "Nothing has happened yet.",
  toCause: (seq) => `Go to event ${seq}, which caused it`,
  outside: "came from outside",
  detail: (seq) => `Event ${seq}`,
  jump: "Take the bench to this event",
  mask: "Hide passwords",
  stately: "Open in Stately Inspector",
  statelyOn: "Connected to Stately Inspector",
  statelyBlocked:
    "The browser didn't let the window open. Allow pop-up windows from this page and try again.",
  statelyFailed: "Stately's inspector could not be loaded.",
  dialog: {
    title: "This will leave your browser",
    where:
      "A new window will open with the page `stately.ai/inspect`, which is not part of Buzón. While it is open it is sent:",
    definitions: "the definitions of the state machines;",
    events: "the events: what you type and what the server answers;",
    states: "the states that each session goes through;",
    mail: "the mail texts that appear in those events.",
    passwords:
      "Passwords are taken out first: the arguments of `LOGIN`, `PASS`, `APOP` and `AUTH` are replaced by `•••`.",
    off: "Once the switch is off, nothing more is sent.",
    confirm: "Open and send",
    cancel: "Don't open",
  },
};
