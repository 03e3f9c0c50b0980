import { isTyping, singleKey } from "../layout/typing.ts";
import type { LonePane } from "../state/layout.ts";

/** What a speaker asks for. */
export type Wish =
  | { readonly kind: "forward" | "back" | "play" | "first" | "last" }
  | { readonly kind: "alone"; readonly pane: LonePane | null }
  | { readonly kind: "size"; readonly step: 1 | -1 }
  | { readonly kind: "command" | "hide" | "leave" };

const named: Readonly<Record<string, Wish>> = {
  ArrowRight: { kind: "forward" },
  PageDown: { kind: "forward" },
  F8: { kind: "forward" },
  ArrowLeft: { kind: "back" },
  PageUp: { kind: "back" },
  Home: { kind: "first" },
  End: { kind: "last" },
};

/** Those that something with the focus may want for itself. */
const pressing: Readonly<Record<string, Wish>> = {
  " ": { kind: "forward" },
  Enter: { kind: "command" },
};

const single: Readonly<Record<string, Wish>> = {
  "1": { kind: "alone", pane: "state" },
  "2": { kind: "alone", pane: "wire" },
  "3": { kind: "alone", pane: "mailbox" },
  "0": { kind: "alone", pane: null },
  "+": { kind: "size", step: 1 },
  "-": { kind: "size", step: -1 },
  h: { kind: "hide" },
};

/** What a key means to who presents, as keyboards and clickers send it; null for nothing. */
export function wishOf(
  event: KeyboardEvent,
  letters: Readonly<Record<LonePane, string>>,
): Wish | null {
  const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || event.defaultPrevented) return null;
  const at = target instanceof Element ? target : null;
  if (key === "Escape") {
    // Completions close first.
    return at?.ariaExpanded === "true" ? null : { kind: "leave" };
  }
  if (key === "F9") return { kind: "play" };
  if (key === "F8" && shiftKey) return { kind: "back" };
  if (isTyping(target)) return key === "F8" ? { kind: "forward" } : null;
  const pressed = at?.matches("button, a, li[data-key]") ?? false;
  const wish = named[key] ?? (pressed ? undefined : pressing[key]);
  if (wish !== undefined) return wish;
  const letter = singleKey(event)?.toLowerCase();
  if (letter === undefined) return null;
  for (const pane of ["state", "wire", "mailbox"] as const) {
    if (letters[pane].toLowerCase() === letter) return { kind: "alone", pane };
  }
  return single[letter] ?? null;
}
