import type { CommandWords } from "./command-es.ts";

/** What helps with typing commands says, in English. */
export const commandEn: CommandWords = {
  completions: "What you can type",
  none: "There is nothing to suggest here.",
  count: (count) => (count === 1 ? "1 suggestion" : `${count} suggestions`),
  later: (state) => `not in ${state}`,
  unknown: "The server doesn't know `{typed}`.",
  didYouMean: "The server doesn't know `{typed}`. Did you mean `{command}`?",
  noTags:
    "Commands of {protocol} have no tag, and the server took `{tag}` for the command.",
  elsewhere:
    "`{command}` is a command of {others}, and this server speaks {protocol}.",
  put: "Put into the command:",
  before: "First:",
  notNow: "`{command}` can't be used in {state}.",
  denied:
    "This lesson doesn't use `{command}`, so nothing was sent. Try another of the commands that you can use here:",
  scripted:
    "{device}: this device acts by itself in this lesson, so nothing is typed here. Watch what it does; yours is:",
  deniedAll: "This lesson doesn't use `{command}`, so nothing was sent.",
};
