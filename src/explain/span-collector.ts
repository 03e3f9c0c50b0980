import type { SpanRecorder } from "../protocols/protocol.ts";

/** Octets that were read by a rule of the grammar; `to` is the end, not counted in. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** Collects what a reader records: of nested rules the outer one stays. */
export class SpanCollector {
  readonly spans: Span[] = [];
  /** By which rule the content of each literal was read, in order; null for none. */
  readonly contents: (string | null)[] = [];

  readonly record: SpanRecorder = (read, from, end) => {
    if (read === " " || end <= from) return;
    const rule = ruleOf(read);
    const to = read.endsWith(" ") ? end - 1 : end;
    const last = this.spans.at(-1);
    if (rule === "literal") this.contents.push(null);
    else if (last?.rule === "literal" && last.from >= from) {
      this.contents[this.contents.length - 1] = rule;
      return;
    }
    while ((this.spans.at(-1)?.from ?? -1) >= from) this.spans.pop();
    this.spans.push({ rule, from, to });
  };

  /** The spans up to `at`; one that goes on beyond it ends there. */
  before(at: number): readonly Span[] {
    return this.spans
      .filter(({ from }) => from < at)
      .map((span) => ({ ...span, to: Math.min(span.to, at) }));
  }
}

/** The name of the rule of a word that the grammar spells out itself. */
function ruleOf(read: string): string {
  return spelled.get(read.trim()) ?? read.trim();
}

const spelled = new Map([
  ...named("command", "COPY EXPUNGE FETCH MOVE SEARCH SORT STORE THREAD"),
  ...named("macro", "ALL FAST FULL"),
  ...named("fetch-att", "BODY BODY[ BODY.PEEK[ BODYSTRUCTURE ENVELOPE FLAGS"),
  ...named(
    "fetch-att",
    "INTERNALDATE MODSEQ UID EMAILID THREADID SAVEDATE PREVIEW",
  ),
  ...named("fetch-att", "RFC822 RFC822.HEADER RFC822.SIZE RFC822.TEXT"),
  ...named("fetch-att", "BINARY[ BINARY.PEEK[ BINARY.SIZE["),
  ...named("append-data", "UTF8"),
  ...named("section-text", "HEADER HEADER.FIELDS .NOT MIME TEXT"),
  ...named("search-charset", "CHARSET"),
  ...named("search-return-opts", "RETURN"),
]);

function named(rule: string, words: string): readonly [string, string][] {
  return words.split(" ").map((word) => [word, rule]);
}
