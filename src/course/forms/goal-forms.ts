import * as v from "valibot";
import {
  messageReference,
  messageReferences,
  patternSchema,
  word,
} from "./pattern-form.ts";

export const sessionForm = v.strictObject({
  client: v.optional(word),
  protocol: v.optional(word),
  /** Name of a state of the protocol's machine, at any depth. */
  state: v.optional(word),
  /** Whether the connection still stands; it does when this is left out. */
  open: v.optional(v.boolean()),
  /** As whom it has logged in. */
  user: v.optional(word),
  /** The mailbox that is selected. */
  mailbox: v.optional(word),
  readOnly: v.optional(v.boolean()),
});

export const mailboxForm = v.strictObject({
  account: v.optional(v.string()),
  /** INBOX in any case; other names as they are. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** False: there is no mailbox of that name. */
  exists: v.optional(v.boolean()),
  /** Exactly the messages that it has. */
  holds: v.optional(messageReferences),
  /** Exactly those of its first messages that are gone. */
  lost: v.optional(messageReferences),
  flag: v.optional(
    v.strictObject({
      name: word,
      /** Exactly the messages that have it. */
      on: v.optional(messageReferences),
      /** Some message besides these has it. */
      onOtherThan: v.optional(messageReferences),
    }),
  ),
});

const flagList = v.array(word);

export const flagsForm = v.strictObject({
  account: v.optional(word),
  mailbox: word,
  message: messageReference,
  /** Exactly these. */
  are: v.optional(flagList),
  /** These, maybe among others. */
  have: v.optional(flagList),
  /** None of these. */
  lack: v.optional(flagList),
});

export const maildropForm = v.strictObject({
  account: v.optional(v.string()),
  /** Exactly the messages marked as deleted. */
  marked: v.optional(messageReferences),
  /** Some message besides these is marked. */
  markedOtherThan: v.optional(messageReferences),
  /** Exactly the first messages that this session was not given. */
  lost: v.optional(messageReferences),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const transcriptForm = v.pipe(
  v.strictObject({
    /** It happened at least once. */
    some: v.optional(patternSchema),
    /** It did not happen. */
    none: v.optional(patternSchema),
    /** It happened so many times. */
    count: v.optional(
      v.strictObject({
        of: patternSchema,
        atLeast: v.optional(count),
        atMost: v.optional(count),
      }),
    ),
    /** Each happened, before the next one; other things may lie between. */
    before: v.optional(v.pipe(v.array(patternSchema), v.minLength(2))),
  }),
  v.check((wanted) => Object.keys(wanted).length > 0, "asks for nothing"),
);

export const bounds = v.strictObject({
  atLeast: v.optional(v.pipe(v.number(), v.minValue(0))),
  atMost: v.optional(v.pipe(v.number(), v.minValue(0))),
});

export const wireForm = v.strictObject({
  /** Octets from client to server. */
  sent: v.optional(bounds),
  /** Octets from server to client. */
  received: v.optional(bounds),
  /** Times that the client spoke and was answered. */
  roundTrips: v.optional(bounds),
  /** Text that whoever listens has read, in either direction. */
  cleartextContains: v.optional(v.pipe(v.string(), v.nonEmpty())),
});

export const receivedForm = v.strictObject({
  client: v.optional(word),
  account: v.optional(v.string()),
  /** INBOX when left out. */
  mailbox: v.optional(word),
  /** Each of them; all that there were at first when left out. */
  messages: v.optional(messageReferences),
  /** What of them: the value of a field, all fields, the first part of text, everything. */
  what: v.picklist(["subject", "header", "text", "whole"]),
});

export const answerForm = v.strictObject({
  question: word,
  /** The choice that must have been taken; left out, any will do, as for a prediction. */
  is: v.optional(word),
});

/** The form of what each kind of goal asks for, by its name. */
export const goalForms = {
  session: sessionForm,
  mailbox: mailboxForm,
  flags: flagsForm,
  maildrop: maildropForm,
  transcript: transcriptForm,
  wire: wireForm,
  received: receivedForm,
  answer: answerForm,
};
