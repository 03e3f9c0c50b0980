/** What a line may have been meant to be. */
export interface Correction {
  /** The command that was meant, and what was typed in its place. */
  readonly command: string;
  readonly typed: string;
  /** The line as it should be, without a tag. */
  readonly line: string;
}

/** What a correction needs to know of a protocol and of the moment. */
export interface Knowledge {
  readonly tagged: boolean;
  /** In capitals. */
  readonly known: ReadonlySet<string>;
  readonly legal: ReadonlySet<string>;
}

/**
 * What was probably meant by a line whose command the server doesn't know, or
 * that lacks its tag; null where nothing is near enough.
 */
export function correctionOf(
  line: string,
  knowledge: Knowledge,
): Correction | null {
  const words = line.trim().split(" ");
  const [first = "", second = ""] = words;
  const { tagged, known } = knowledge;
  if (tagged && known.has(second.toUpperCase())) return null;
  const isCommand = known.has(first.toUpperCase());
  if (isCommand && !tagged) return null;
  if (isCommand) {
    const command = first.toUpperCase();
    return { command, typed: first, line: words.join(" ") };
  }
  const places = tagged ? [1, 0] : [0];
  for (const place of places) {
    const typed = words[place] ?? "";
    const command = nearest(typed, knowledge);
    if (command === null) continue;
    const corrected = [command, ...words.slice(place + 1)].join(" ");
    return { command, typed, line: corrected };
  }
  return null;
}

/** The command that a word is most like; those that are legal now come first. */
function nearest(word: string, { known, legal }: Knowledge): string | null {
  const typed = word.toUpperCase();
  if (typed.length < 2) return null;
  const most = typed.length < 4 ? 1 : 2;
  let best: string | null = null;
  let least = Infinity;
  for (const command of known) {
    const distance = editDistance(typed, command);
    // A short word of which nothing is left would be like any other.
    if (distance > most || distance >= command.length - 1) continue;
    const weight = distance + (legal.has(command) ? 0 : 0.5);
    if (weight < least) [best, least] = [command, weight];
  }
  return best;
}

/**
 * How many letters have to be put in, taken out, changed or swapped with their
 * neighbour to make one word of the other.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + changed,
          swapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
