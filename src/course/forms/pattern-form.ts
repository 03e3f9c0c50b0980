import * as v from "valibot";

export const word = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));

/** A message by UID or by Message-ID. */
export const messageReference = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(1)),
  v.pipe(
    v.string(),
    v.maxLength(1000),
    v.regex(/^<.+>$/, "not a Message-ID such as <a@b>"),
  ),
]);

export const messageReferences = v.pipe(
  v.array(messageReference),
  v.maxLength(1000),
);

export const words = v.union([
  word,
  v.pipe(v.array(word), v.nonEmpty(), v.maxLength(100)),
]);

/** The form of a command that may have been given. */
export const commandPattern = v.strictObject({
  /** A command's name, such as `FETCH` or `UID FETCH`, or several of which one is meant; `*`: any. */
  command: words,
  /** Status word of its completion: `OK`, `NO`, `BAD`, `+OK`, `-ERR`, `250`. */
  status: v.optional(words),
  /** All that stands behind the name, in any case. */
  arguments: v.optional(word),
  /** Words that stand somewhere behind the name, in any case: all of them. */
  containing: v.optional(words),
  /** Words of which none stands behind the name, in any case. */
  notContaining: v.optional(words),
  /** Exactly the messages that it names, by whatever numbers. */
  messages: v.optional(messageReferences),
  /** Messages that it names, maybe among others. */
  includes: v.optional(messageReferences),
  /** Name of an untagged response that it led to. */
  told: v.optional(word),
  /** Name of an untagged response that it did not lead to. */
  notTold: v.optional(word),
  /** Response code between brackets in one of its answers, such as `TRYCREATE`. */
  code: v.optional(word),
  /** True: the server asked for more of it (`+`, 334, 354). */
  asked: v.optional(v.literal(true)),
  /** Exactly the messages that it found, as it told: what SEARCH is for. */
  finds: v.optional(messageReferences),
  /** Exactly the messages that it removed for good. */
  removes: v.optional(messageReferences),
  client: v.optional(word),
});

const cutPattern = v.strictObject({
  cut: v.literal(true),
  /** Exactly the messages whose POP3 marks were lost. */
  marked: v.optional(messageReferences),
  client: v.optional(word),
});

const connectPattern = v.strictObject({
  /** Name of a protocol. */
  connect: word,
  client: v.optional(word),
});

const entersPattern = v.strictObject({
  /** Name of a top-level state of the protocol's machine. */
  enters: word,
  client: v.optional(word),
});

/** The form of one thing that may have happened. */
export const patternSchema = v.union([
  commandPattern,
  cutPattern,
  connectPattern,
  entersPattern,
]);
