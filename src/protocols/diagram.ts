/** Where each state stands in the picture; edges come from the machine. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export interface Bilingual {
  readonly es: string;
  readonly en: string;
}

export interface DiagramNode {
  /** Top-level state of the machine. */
  readonly state: string;
  readonly label: Bilingual;
  /** The RFC's own word for it. */
  readonly term: string;
  readonly shape: "start" | "state" | "final" | "end";
  /** Centre and size, in the diagram's own units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Inner states to show as pills, in order; `literal` is on while octets of one are awaited. */
  readonly pills: readonly {
    readonly state: string;
    readonly label: Bilingual;
  }[];
}

/** How an edge of the machine is drawn; one for each pair of states that it joins. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** Corners of the line, in the diagram's units, ending at the arrow. */
  readonly points: readonly (readonly [number, number])[];
  /** Middle of the label, and which lines it is broken into. */
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
  };
}
