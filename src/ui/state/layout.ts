export type PaneName = "lesson" | "wire" | "mailbox" | "time";

/** A pane that can have the workbench to itself. */
export type LonePane = "state" | "wire" | "mailbox";

/** What a workbench of some size shows where. */
export interface Layout {
  /** Wire and mailbox side by side, one of two, or one of all panes. */
  readonly columns: "beside" | "tabs" | "phone";
  readonly lesson: "beside" | "drawer" | "tab";
  /** True when the states begin as a strip and not as a drawing. */
  readonly strip: boolean;
  /** Below the panes, behind a button, or one of all panes. */
  readonly timeline: "row" | "button" | "tab";
  /** True while a keyboard on the screen leaves room for wire and command only. */
  readonly cramped: boolean;
  /** Panes have sizes of their own for each of these. */
  readonly breakpoint: number;
}

/** Widths in px from which a workbench is laid out differently. */
const breakpoints = [1680, 1280, 1024, 640, 0] as const;

/**
 * The layout for a workbench's own width and its window's height in px, so
 * that a frame is a small screen.
 */
export function layoutOf(
  width: number,
  height: number,
  cramped = false,
): Layout {
  const columns = width >= 1024 ? "beside" : width >= 640 ? "tabs" : "phone";
  const phone = columns === "phone";
  return {
    columns,
    lesson: width >= 1280 ? "beside" : phone ? "tab" : "drawer",
    strip: width < 1280 || height < 760,
    timeline: phone ? "tab" : height < 620 ? "button" : "row",
    cramped: phone && cramped,
    breakpoint: breakpoints.find((from) => width >= from) ?? 0,
  };
}

/** The one pane to show, or null when they stand side by side. */
export function shownPane(layout: Layout, chosen: PaneName): PaneName | null {
  if (layout.columns === "beside") return null;
  if (layout.columns === "phone") return chosen;
  return chosen === "mailbox" ? "mailbox" : "wire";
}
