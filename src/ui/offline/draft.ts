import { flushSync } from "svelte";
import { remember, remembered } from "../state/storage.ts";

/** Under what name `storage.ts` has it; main.ts looks there. */
const key = "draft";

/** What was typed and not yet sent, in which place, and to which device. */
interface Draft {
  readonly place: string;
  readonly tab: string;
  readonly text: string;
}

/** Lays aside what stands in the command box, for the page that is loaded next. */
export function layDraftAside(): void {
  const text = commandBox()?.value ?? "";
  if (text === "") return;
  const draft: Draft = { place: location.hash, tab: selectedTab(), text };
  remember(key, JSON.stringify(draft));
}

/** Puts it back once the session is there, unless something else has been typed by then. */
export async function takeDraftUp(): Promise<void> {
  const draft = readDraft();
  if (draft === null) return;
  remember(key, "");
  for (let tries = 0; tries < 100; tries++) {
    if (draft.place !== location.hash) return;
    if (draft.tab !== selectedTab())
      document.getElementById(draft.tab)?.click();
    flushSync();
    const box = commandBox();
    if (box !== null) {
      if (box.value !== "") return;
      box.value = draft.text;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function readDraft(): Draft | null {
  try {
    return JSON.parse(remembered(key) ?? "") as Draft;
  } catch {
    return null;
  }
}

/** The id of the tab of the device that is looked at. */
function selectedTab(): string {
  const selected = "[role=tab][aria-controls=session][aria-selected=true]";
  return document.querySelector(selected)?.id ?? "";
}

function commandBox(): HTMLTextAreaElement | HTMLInputElement | null {
  const box = document.getElementById("command");
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
    ? box
    : null;
}
