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
  /** Whether TLS protects it. */
  secure: v.optional(v.boolean()),
});

export const mailboxForm = v.strictObject({
  account: v.optional(word),
  /** INBOX in any case; other names as they are. */
  name: word,
  /** False: there is no mailbox of that name. */
  exists: v.optional(v.boolean()),
  /** Exactly the messages that it has. */
  holds: v.optional(messageReferences),
  /** Messages that it has, maybe among others. */
  has: v.optional(messageReferences),
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

const flagList = v.pipe(v.array(word), v.maxLength(50));

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
  account: v.optional(word),
  /** Exactly the messages marked as deleted. */
  marked: v.optional(messageReferences),
  /** Some message besides these is marked. */
  markedOtherThan: v.optional(messageReferences),
  /** Exactly the first messages that this session was not given. */
  lost: v.optional(messageReferences),
});

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const times = v.strictObject({
  atLeast: v.optional(count),
  atMost: v.optional(count),
});

export const deliveredForm = v.strictObject({
  account: v.optional(word),
  /** INBOX when left out. */
  mailbox: v.optional(word),
  /** Fields of its header; the value in any case. */
  fields: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          name: word,
          is: v.optional(word),
          contains: v.optional(word),
          /** No value of it has this in it, in any case. */
          lacks: v.optional(word),
          /** True: it has no such field. */
          absent: v.optional(v.literal(true)),
        }),
      ),
      v.maxLength(20),
    ),
  ),
  /** Its body has a line that is exactly this. */
  line: v.optional(v.string()),
  /** Its body, decoded, has this text, in any case. */
  text: v.optional(word),
  flags: v.optional(flagList),
  /** How many such messages there are; at least one when left out. */
  times: v.optional(times),
});

/** What a mail program can know of a message. */
export const facts = ["uid", "flags", "subject", "from", "size"] as const;

export const localForm = v.strictObject({
  /** The learner's first device when left out. */
  client: v.optional(word),
  /** Exactly the messages that have come down whole, each once. */
  downloaded: v.optional(messageReferences),
  /** Some message has come down whole more than once. */
  downloadedTwice: v.optional(v.literal(true)),
  /** Of these messages it knows these things. */
  knows: v.optional(
    v.strictObject({
      facts: v.pipe(v.array(v.picklist(facts)), v.nonEmpty()),
      of: messageReferences,
    }),
  ),
  flag: v.optional(
    v.strictObject({
      name: word,
      /** Exactly the messages of which it believes that they have it. */
      on: messageReferences,
    }),
  ),
  /** Whether it believes all that the server has in the open mailbox, and nothing else. */
  upToDate: v.optional(v.boolean()),
});

/** Mail on its way, and mail that has come to a mailbox on any host. */
export const postForm = v.pipe(
  v.strictObject({
    /** An address: a message for it waits in some queue. */
    waiting: v.optional(word),
    /** An address: nothing for it waits in any queue; `*`: nothing waits at all. */
    notWaiting: v.optional(word),
    /** A message has come to somebody's INBOX since the step began. */
    delivered: v.optional(
      v.strictObject({
        /** The address. */
        to: word,
        /** The reverse-path, "" for `<>`; any where it is left out. */
        from: v.optional(v.string()),
        /** Stands somewhere in the message, as octets. */
        contains: v.optional(word),
      }),
    ),
  }),
  v.check((wanted) => Object.keys(wanted).length > 0, "asks for nothing"),
);

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
        /** Commands alike in this count once. */
        distinct: v.optional(v.picklist(["tag", "command", "arguments"])),
        atLeast: v.optional(count),
        atMost: v.optional(count),
      }),
    ),
    /** Each happened, before the next one; other things may lie between. */
    before: v.optional(
      v.pipe(v.array(patternSchema), v.minLength(2), v.maxLength(20)),
    ),
  }),
  v.check((wanted) => Object.keys(wanted).length > 0, "asks for nothing"),
);

/** A number, or so many times what the first solution takes and a little more. */
export const limit = v.union([
  v.pipe(v.number(), v.minValue(0)),
  v.strictObject({
    reference: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    plus: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
]);

export const bounds = v.strictObject({
  atLeast: v.optional(limit),
  atMost: v.optional(limit),
});

export const wireForm = v.strictObject({
  client: v.optional(word),
  /** Octets from client to server. */
  sent: v.optional(bounds),
  /** Octets from server to client. */
  received: v.optional(bounds),
  /** Times that the client spoke and was answered. */
  roundTrips: v.optional(bounds),
  /** Text that whoever listens has read, in either direction. */
  cleartextContains: v.optional(word),
});

export const receivedForm = v.strictObject({
  client: v.optional(word),
  account: v.optional(word),
  /** INBOX when left out. */
  mailbox: v.optional(word),
  /** Each of them; all that there were at first when left out. */
  messages: v.optional(messageReferences),
  /** What of them: the value of a field, all fields, the first part of text, everything. */
  what: v.picklist(["subject", "header", "text", "whole"]),
});

export const answerForm = v.strictObject({
  question: word,
  /** The answer that must have been given; left out, any will do, as for a prediction. */
  is: v.optional(word),
  /** True: the answer is right. False: it isn't. */
  right: v.optional(v.boolean()),
});

/** The form of what each kind of goal asks for, by its name. */
export const goalForms = {
  session: sessionForm,
  mailbox: mailboxForm,
  flags: flagsForm,
  maildrop: maildropForm,
  delivered: deliveredForm,
  local: localForm,
  post: postForm,
  transcript: transcriptForm,
  wire: wireForm,
  received: receivedForm,
  answer: answerForm,
};
