import type { Goal } from "../../course/predicate.ts";
import type { MissingPart } from "../../course/still-missing.ts";
import type { MissingWords } from "../text/missing-es.ts";
import { code, joined, PatternPhrases, type Names } from "./pattern-phrases.ts";

type Wanted<Kind extends string> =
  Extract<Goal, Readonly<Record<Kind, unknown>>> extends infer Found
    ? Found extends Readonly<Record<Kind, infer Asked>>
      ? Asked
      : never
    : never;

/** What is missing as a phrase, with what travels on the wire between backticks. */
export function missingText(
  { goal, not, spoiled }: MissingPart,
  words: MissingWords,
  names: Names,
): string {
  const said = new Phrases(words, names).goal(goal);
  const whole = not ? words.not(said) : said;
  return spoiled ? words.undo(whole) : whole;
}

class Phrases {
  readonly #words: MissingWords;
  readonly #names: Names;
  readonly #said: PatternPhrases;

  constructor(words: MissingWords, names: Names) {
    this.#words = words;
    this.#names = names;
    this.#said = new PatternPhrases(words, names);
  }

  goal(goal: Goal): string {
    const words = this.#words;
    if ("session" in goal) return this.#session(goal.session);
    if ("mailbox" in goal) return this.#mailbox(goal.mailbox);
    if ("flags" in goal) return this.#flags(goal.flags);
    if ("maildrop" in goal) return this.#maildrop(goal.maildrop);
    if ("delivered" in goal) return this.#delivered(goal.delivered);
    if ("local" in goal) return this.#local(goal.local);
    if ("post" in goal) return this.#post(goal.post);
    if ("transcript" in goal) return this.#transcript(goal.transcript);
    if ("wire" in goal) return this.#wire(goal.wire);
    if ("received" in goal) {
      const { what, messages = [], client } = goal.received;
      return joined(
        words.received[what](this.#said.messages(messages)),
        this.#said.on(client),
      );
    }
    return goal.answer.right === true || goal.answer.is !== undefined
      ? words.rightAnswer
      : words.answer;
  }

  #session({
    client,
    protocol,
    state,
    open = true,
    user,
    mailbox,
    readOnly,
    secure,
  }: Wanted<"session">): string {
    const words = this.#words;
    return joined(
      open ? words.session : words.ended,
      protocol === undefined ? "" : this.#names.protocol(protocol),
      this.#said.on(client),
      state === undefined ? "" : words.inState(this.#names.state(state)),
      user === undefined ? "" : words.as(code(user)),
      mailbox === undefined ? "" : words.open(code(mailbox)),
      readOnly === undefined ? "" : readOnly ? words.readOnly : words.readWrite,
      secure === undefined ? "" : secure ? words.secure : words.inClear,
    );
  }

  #mailbox({
    name,
    exists = true,
    holds,
    has,
    lost,
    flag,
  }: Wanted<"mailbox">): string {
    const words = this.#words;
    const box = code(name);
    if (!exists) return words.existsNot(box);
    if (holds !== undefined)
      return words.holds(box, this.#said.messages(holds));
    if (has !== undefined) return words.has(box, this.#said.messages(has));
    if (lost !== undefined) return words.lost(box, this.#said.messages(lost));
    if (flag === undefined) return words.exists(box);
    const { name: flagName, on } = flag;
    if (on === undefined) return words.flagElsewhere(code(flagName));
    return on.length === 0
      ? words.flagNowhere(code(flagName))
      : words.flagOn(code(flagName), this.#said.messages(on));
  }

  #flags({ message, are, have, lack = [] }: Wanted<"flags">): string {
    const words = this.#words;
    const one = this.#said.messages([message]);
    if (are?.length === 0) return words.flagsNone(one);
    if (are !== undefined) return words.flagsAre(one, this.#said.codes(are));
    return have === undefined
      ? words.flagsLack(one, this.#said.codes(lack))
      : words.flagsHave(one, this.#said.codes(have));
  }

  #maildrop({ marked, lost }: Wanted<"maildrop">): string {
    const words = this.#words;
    if (lost !== undefined) return words.dropLost(this.#said.messages(lost));
    if (marked === undefined) return words.markedOther;
    return marked.length === 0
      ? words.unmarked
      : words.marked(this.#said.messages(marked));
  }

  #delivered({
    account = "",
    mailbox = "INBOX",
    fields = [],
    line,
    text,
    flags,
  }: Wanted<"delivered">): string {
    const words = this.#words;
    const has = [
      ...fields.flatMap(({ name, is, contains }) => {
        const value = is ?? contains;
        return value === undefined
          ? []
          : [words.field(code(name), code(value))];
      }),
      ...(line === undefined ? [] : [words.line(code(line))]),
      ...(text === undefined ? [] : [words.text(code(text))]),
      ...(flags === undefined ? [] : [words.flagged(this.#said.codes(flags))]),
    ];
    const lacks = fields.flatMap(({ name, lacks: value, absent }) => [
      ...(absent === true ? [code(name)] : []),
      ...(value === undefined ? [] : [words.field(code(name), code(value))]),
    ]);
    return joined(
      words.delivered(code(mailbox), code(account)),
      has.length === 0 ? "" : words.arguments(words.all(has)),
      lacks.length === 0 ? "" : words.without(words.any(lacks)),
    );
  }

  #local({
    client = "",
    downloaded,
    downloadedTwice,
    knows,
    flag,
    upToDate,
  }: Wanted<"local">): string {
    const words = this.#words;
    const device = this.#names.device(client);
    if (downloadedTwice === true) return words.downloadedTwice(device);
    if (downloaded !== undefined) {
      return words.downloaded(device, this.#said.messages(downloaded));
    }
    if (knows !== undefined) {
      const facts = knows.facts.map((each) => words.facts[each]);
      return words.knows(
        device,
        words.all(facts),
        this.#said.messages(knows.of),
      );
    }
    if (flag !== undefined) {
      const on = words.flagOn(code(flag.name), this.#said.messages(flag.on));
      return words.believes(device, on);
    }
    return upToDate === false
      ? words.outOfDate(device)
      : words.upToDate(device);
  }

  #post({ waiting, notWaiting, delivered }: Wanted<"post">): string {
    const words = this.#words;
    if (waiting !== undefined) return words.waiting(code(waiting));
    if (notWaiting === "*") return words.nothingWaiting;
    if (notWaiting !== undefined) return words.notWaiting(code(notWaiting));
    const { to = "", contains } = delivered ?? {};
    return joined(
      words.come(code(to)),
      contains === undefined ? "" : words.arguments(code(contains)),
    );
  }

  #transcript({
    some,
    none,
    count,
    before = [],
  }: Wanted<"transcript">): string {
    const words = this.#words;
    if (some !== undefined) return this.#said.pattern(some);
    if (none !== undefined) return words.none(this.#said.pattern(none));
    if (count !== undefined) {
      const { of: pattern, atLeast = 0, atMost = Infinity } = count;
      return words.times(this.#said.pattern(pattern), atLeast, atMost);
    }
    const last = before.at(-1);
    if (last === undefined) return "";
    const said = this.#said.pattern(last);
    return before.length > 1 ? words.then(said) : said;
  }

  #wire({ client, cleartextContains, ...limits }: Wanted<"wire">): string {
    const words = this.#words;
    if (cleartextContains !== undefined) {
      return words.heard(code(cleartextContains));
    }
    const said = (["sent", "received", "roundTrips"] as const).flatMap(
      (name) => {
        const { atLeast, atMost } = limits[name] ?? {};
        const what = words.measures[name];
        const number = (limit: unknown): string =>
          this.#names.number(Number(limit));
        return [
          ...(atLeast === undefined
            ? []
            : [words.atLeast(number(atLeast), what)]),
          ...(atMost === undefined ? [] : [words.atMost(number(atMost), what)]),
        ];
      },
    );
    return joined(words.all(said), this.#said.on(client));
  }
}
