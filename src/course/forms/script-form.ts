import * as v from "valibot";
import { aliasesSchema, zoneRecordSchema } from "../../mail/scene.ts";
import { word } from "./pattern-form.ts";

const line = v.pipe(v.string(), v.maxLength(10_000));
const client = v.optional(word);

/** What may be done by anybody; a text is a line sent by the last client that connected. */
const deeds = [
  line,
  v.strictObject({
    /** A line, or several that go out together. */
    send: v.union([line, v.pipe(v.array(line), v.maxLength(500))]),
    client,
  }),
  v.strictObject({
    /** Name of a protocol. */
    connect: word,
    /** TLS from the first octet on. */
    tls: v.optional(v.literal(true)),
    client,
  }),
  v.strictObject({ cut: v.literal(true), client }),
  /** The server ends the connection. */
  v.strictObject({ close: v.picklist(["autologout", "shutdown"]), client }),
  /** A message arrives from elsewhere, by its lines. */
  v.strictObject({
    deliver: v.pipe(v.array(line), v.nonEmpty(), v.maxLength(500)),
    account: v.optional(word),
    mailbox: v.optional(word),
  }),
  /** A server is set up otherwise, for new connections. */
  v.strictObject({
    configure: word,
    without: v.optional(v.pipe(v.array(word), v.maxLength(100))),
    secureLogin: v.optional(v.boolean()),
    stripped: v.optional(v.boolean()),
    /** In whose name IMAP lets everybody in. */
    preauthenticated: v.optional(word),
    /** With what SMTP greets. */
    greeting: v.optional(v.picklist(["220", "521", "554"])),
    /** Whether IMAP hangs up on whoever connects. */
    turnsAway: v.optional(v.boolean()),
    /** Whether SMTP offers TLS and then can't begin it. */
    tlsFails: v.optional(v.boolean()),
    /** The RFC by which POP3 goes, and whom it trusts (RPOP). */
    dialect: v.optional(v.picklist(["1081", "1225", "1460", "1725", "1939"])),
    trusts: v.optional(v.pipe(v.array(word), v.maxLength(100))),
  }),
  /** The clock goes on by so many minutes. */
  v.strictObject({
    advance: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
  }),
  /** A host elsewhere is switched off or on. */
  v.strictObject({ switch: word, up: v.boolean() }),
  /** The DNS says these records from now on, and no others. */
  v.strictObject({ publish: v.array(zoneRecordSchema) }),
  /** The aliases of a host, all of them. */
  v.strictObject({ alias: word, aliases: aliasesSchema }),
] as const;

/** One thing that a lesson does by itself. */
export const eventLineSchema = v.union(deeds);

/** One thing that a learner does, or that happens meanwhile. */
export const scriptLineSchema = v.union([
  ...deeds,
  /** A question and the answer given. */
  v.strictObject({ answer: v.tuple([word, word]) }),
  /** A question, and the answer that the engine works out. */
  v.strictObject({ solve: word }),
]);
