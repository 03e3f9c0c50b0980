import type { AnyMachineSnapshot, StateValue } from "xstate";

/** Names of the states a machine is in, outermost first. */
export function statePath(snapshot: AnyMachineSnapshot): readonly string[] {
  const path: string[] = [];
  let value: StateValue | undefined = snapshot.value as StateValue;
  while (value !== undefined) {
    if (typeof value === "string") return [...path, value];
    const [name, inner]: [string, StateValue | undefined] = Object.entries(
      value,
    )[0] ?? ["", undefined];
    path.push(name);
    value = inner;
  }
  return path;
}
