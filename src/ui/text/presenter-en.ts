import type { PresenterWords } from "./presenter-es.ts";

/** What is said while presenting, in English. */
export const en: PresenterWords = {
  step: (position, count) => `Step **${position}** of ${count}`,
  lesson: (unit, number) => `${unit} · lesson ${number}`,
  keys: "Keys",
  stepping: "step",
  playing: "play",
  state: "diagram",
  wire: "wire",
  mailbox: "mailbox",
  all: "all",
  size: "size",
  larger: "Larger",
  smaller: "Smaller",
  command: "command",
  hide: "hide",
  leave: "leave",
  fullscreen: "Full screen",
  enter: "Enter",
  letters: { state: "D", wire: "W", mailbox: "M" },
};
