export type PaneName = "lesson" | "wire" | "mailbox" | "time";

/** What a workbench of some size shows where. */
export interface Layout {
  /** Wire and mailbox side by side, one of two, or one of all panes. */
  readonly columns: "beside" | "tabs" | "phone";
  readonly lesson: "beside" | "drawer" | "tab";
  /** True when the states are a strip and not a drawing. */
  readonly strip: boolean;
  /** True while a keyboard on the screen leaves room for wire and command only. */
  readonly cramped: boolean;
}

/** The layout for a workbench's own size in px, so that a frame is a small screen. */
export function layoutOf(width: number, height: number): Layout {
  const columns = width >= 1024 ? "beside" : width >= 640 ? "tabs" : "phone";
  return {
    columns,
    lesson: width >= 1280 ? "beside" : columns === "phone" ? "tab" : "drawer",
    strip: width < 1280 || height < 712,
    cramped: columns === "phone" && height < 480,
  };
}

/** The one pane to show, or null when they stand side by side. */
export function shownPane(layout: Layout, chosen: PaneName): PaneName | null {
  if (layout.columns === "beside") return null;
  if (layout.columns === "phone") return chosen;
  return chosen === "mailbox" ? "mailbox" : "wire";
}
