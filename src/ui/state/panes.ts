/** The pane after (or before) the one that has the focus: where F6 goes. */
export function paneAfter(
  root: HTMLElement | undefined,
  step: 1 | -1,
): HTMLElement | null {
  const panes = [
    ...(root?.querySelectorAll<HTMLElement>("[data-pane]:not([hidden])") ?? []),
  ];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const from = at < 0 && step === -1 ? panes.length : at;
  const pane = panes[(from + step + panes.length) % panes.length];
  if (pane === undefined) return null;
  return firstStop(pane) ?? pane;
}

/** What one wants of a pane: its tabs, else what Tab would come to first. */
function firstStop(pane: HTMLElement): HTMLElement | null {
  const stops = pane.querySelectorAll<HTMLElement>(
    "a[href], button:not([tabindex='-1']):enabled, input:enabled, select:enabled, textarea:enabled, [tabindex='0']",
  );
  const seen = [...stops].filter((stop) => stop.checkVisibility());
  return seen.find((stop) => stop.role === "tab") ?? seen[0] ?? null;
}
