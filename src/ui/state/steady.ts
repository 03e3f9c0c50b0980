/**
 * What was there before, where all its fields are what they were: what shows
 * it needn't be drawn anew.
 */
export function steady<Value extends object>(
  before: Value | null | undefined,
  now: Value,
): Value {
  if (before === null || before === undefined || before === now) return now;
  const keys = Object.keys(now) as (keyof Value)[];
  const same =
    keys.length === Object.keys(before).length &&
    keys.every((key) => before[key] === now[key]);
  return same ? before : now;
}

/** Takes one list after the other, and keeps of it all values that are what they were at their place. */
export function steadily<Value extends object>(): (
  now: readonly Value[],
) => readonly Value[] {
  let before: readonly Value[] = [];
  return (now) => {
    const values = now.map((value, index) => steady(before[index], value));
    const same =
      values.length === before.length &&
      values.every((value, index) => value === before[index]);
    if (!same) before = values;
    return before;
  };
}
