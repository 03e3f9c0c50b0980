/** What a piece of a Received field is, by its name in the grammar. */
export type ReceivedRule =
  | "From-domain"
  | "By-domain"
  | "Via"
  | "With"
  | "ID"
  | "For"
  /** The `date-time` of a Stamp, with the semicolon before it. */
  | "Stamp"
  /** What belongs to none of them. RFC 5322 §3.6.7 */
  | "received-token";

/** A piece of a Received field's value, from `from` up to, not including, `to`. */
export interface ReceivedClause {
  readonly rule: ReceivedRule;
  readonly from: number;
  readonly to: number;
}

const rules: ReadonlyMap<string, ReceivedRule> = new Map([
  ["from", "From-domain"],
  ["by", "By-domain"],
  ["via", "Via"],
  ["with", "With"],
  ["id", "ID"],
  ["for", "For"],
]);

/**
 * Reads the value of a Received field, line by line.
 *
 *     Stamp = From-domain By-domain Opt-info [CFWS] ";" FWS date-time
 *
 * RFC 5321 §4.4. Hosts write it in many ways: clauses may come in any order, and
 * what is in comments and quotes begins none.
 */
export class ReceivedReader {
  #rule: ReceivedRule = "received-token";
  /** Whether a clause has its name and not yet its value. */
  #named = false;
  #depth = 0;
  #quoted = false;

  /** The clauses of the next line, from an offset on; one that goes on from the line before is one of this line, too. */
  next(line: string, from = 0): readonly ReceivedClause[] {
    const clauses: ReceivedClause[] = [];
    let at = from;
    while (at < line.length) {
      if (isSpace(line[at])) {
        at++;
        continue;
      }
      const inside = this.#depth > 0 || this.#quoted;
      const end = this.#wordEnd(line, at);
      this.#take(clauses, line.slice(at, end), inside, at, end);
      at = end;
    }
    return clauses;
  }

  #take(
    clauses: ReceivedClause[],
    word: string,
    inside: boolean,
    from: number,
    to: number,
  ): void {
    const found = inside ? undefined : this.#begunBy(word);
    const last = clauses.at(-1);
    if (found !== undefined) {
      this.#rule = found;
      this.#named = true;
    } else if (!inside) this.#named = false;
    if (found === undefined && last !== undefined) {
      clauses.splice(-1, 1, { ...last, to });
    } else clauses.push({ rule: this.#rule, from, to });
  }

  #begunBy(word: string): ReceivedRule | undefined {
    if (this.#rule === "Stamp") return undefined;
    if (word === ";") return "Stamp";
    return this.#named ? undefined : rules.get(word.toLowerCase());
  }

  /** Where a word ends, with the comments and quotes in it that this line closes. */
  #wordEnd(line: string, start: number): number {
    let at = start;
    for (; at < line.length; at++) {
      const character = line[at];
      if (character === "\\" && (this.#quoted || this.#depth > 0)) at++;
      else if (this.#quoted) this.#quoted = character !== '"';
      else if (character === "(") this.#depth++;
      else if (character === ")") this.#depth = Math.max(0, this.#depth - 1);
      else if (this.#depth > 0) continue;
      else if (character === '"') this.#quoted = true;
      else if (isSpace(character)) break;
      else if (character === ";") {
        if (this.#rule === "Stamp") continue;
        return at === start ? at + 1 : at;
      }
    }
    return Math.min(at, line.length);
  }
}

/** The clauses of a whole value, unfolded. */
export function receivedClauses(value: string): readonly ReceivedClause[] {
  return new ReceivedReader().next(value);
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
