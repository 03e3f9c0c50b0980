import type { LonePane } from "../state/layout.ts";
import { singleKey } from "./typing.ts";

/** What the workbench's keys do. */
export interface Deeds {
  readonly focusPane: (step: 1 | -1) => void;
  readonly stepForward: () => void;
  readonly stepBack: () => void;
  readonly play: () => void;
  readonly toCommand: () => void;
  readonly maximise: (pane: LonePane | null) => void;
}

const lone = new Map<string, LonePane | null>([
  ["1", "state"],
  ["2", "wire"],
  ["3", "mailbox"],
  ["0", null],
]);

/** Does what a key stands for anywhere on the workbench. */
export function workbenchKey(event: KeyboardEvent, deeds: Deeds): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  if (document.querySelector("dialog[open]") !== null) return;
  if (key === "F6") deeds.focusPane(shiftKey ? -1 : 1);
  else if (key === "F8") {
    if (shiftKey) deeds.stepBack();
    else deeds.stepForward();
  } else if (key === "F9") deeds.play();
  else if (key === "Escape") {
    // Whoever had something to close has closed it; menus close by themselves.
    if (event.defaultPrevented) return;
    if (document.querySelector(":popover-open") !== null) return;
    deeds.toCommand();
  } else {
    const pane = lone.get(singleKey(event) ?? "");
    if (pane === undefined) return;
    deeds.maximise(pane);
  }
  event.preventDefault();
}
