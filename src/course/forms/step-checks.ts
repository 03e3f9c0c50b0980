/** As much of a step as its checks look at. */
export interface CheckedStep {
  readonly questions?:
    | readonly {
        readonly id: string;
        readonly decidedBy?: string | undefined;
      }[]
    | undefined;
  readonly goal: readonly { readonly id: string }[];
  readonly wrong: readonly { readonly hint: string }[];
  readonly hints: readonly {
    readonly id: string;
    readonly atom: string;
    readonly trigger?: unknown;
    readonly misconceptions?: readonly string[] | undefined;
  }[];
}

/** What does not fit together in a step: which entry of which list, and why. */
export interface Misfit {
  readonly list: keyof CheckedStep;
  readonly index: number;
  readonly message: string;
}

/** What must hold between the parts of one step. */
export function misfits(step: CheckedStep): readonly Misfit[] {
  const { goal, hints, wrong, questions = [] } = step;
  const parts = goal.map(({ id }) => id);
  const found: Misfit[] = [];
  const complain = (
    list: keyof CheckedStep,
    index: number,
    message: string,
  ): void => {
    found.push({ list, index, message });
  };
  questions.forEach(({ decidedBy }, index) => {
    if (decidedBy === undefined || parts.includes(decidedBy)) return;
    complain(
      "questions",
      index,
      `the goal has no part ${decidedBy}; it has ${parts.join(", ")}`,
    );
  });
  hints.forEach(({ id, atom, trigger, misconceptions }, index) => {
    if (hints.findIndex((each) => each.id === id) < index) {
      complain("hints", index, `this step has another hint called ${id}`);
    }
    if (!parts.includes(atom)) {
      complain(
        "hints",
        index,
        `the goal has no part ${atom}; it has ${parts.join(", ")}`,
      );
    }
    if (misconceptions !== undefined && trigger === undefined) {
      complain(
        "hints",
        index,
        "a hint that names a misconception needs a trigger",
      );
    }
  });
  parts.forEach((part, index) => {
    const plain = hints.filter(
      ({ atom, trigger }) => atom === part && trigger === undefined,
    );
    if (plain.length === 1) return;
    complain(
      "goal",
      index,
      `${part} needs exactly one hint without a trigger, and has ${plain.length}`,
    );
  });
  wrong.forEach(({ hint: wanted }, index) => {
    if (hints.some(({ id, trigger }) => id === wanted && trigger !== undefined))
      return;
    complain("wrong", index, `this step has no hint ${wanted} with a trigger`);
  });
  return found;
}
