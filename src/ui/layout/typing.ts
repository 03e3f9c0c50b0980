import { settings } from "../state/settings.svelte.ts";

/** Whether what is pressed goes into a field. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input, textarea, select, [contenteditable]")
  );
}

/** The single key that may do something here; null in fields and where they are switched off. */
export function singleKey(event: KeyboardEvent): string | null {
  const { ctrlKey, altKey, metaKey, defaultPrevented, key } = event;
  if (ctrlKey || altKey || metaKey || defaultPrevented) return null;
  return settings.singleKeys && !isTyping(event.target) ? key : null;
}
