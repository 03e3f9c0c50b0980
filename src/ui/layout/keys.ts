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

const functionKeys: readonly string[] = ["F6", "F8", "F9", "Escape"];

/** Does what a key stands for anywhere on the workbench. */
export function workbenchKey(event: KeyboardEvent, deeds: Deeds): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  const pane = lone.get(singleKey(event) ?? "");
  // Most keys are for somebody else, and needn't wait for a look at the page.
  if (pane === undefined && !functionKeys.includes(key)) return;
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
  } else if (pane !== undefined) deeds.maximise(pane);
  event.preventDefault();
}
