import * as v from "valibot";
import { aliasesSchema, zoneRecordSchema } from "../mail/scene.ts";
import { protocols } from "../protocols/index.ts";
import type { Input } from "../simulator/input.ts";
import { readJson, type Read } from "./guarded-json.ts";
import { deviceKinds } from "./lesson.ts";

/** What every such file says first. */
export const sessionFormat = "buzon-session";

/** Characters of a session's file. */
export const maxCharacters = 4_000_000;
const maxInputs = 10_000;
const maxDevices = 50;
/** Courses of things that were left for another one. */
export const maxAside = 20;

const word = v.pipe(v.string(), v.nonEmpty("empty"), v.maxLength(200));
/** A question about many lines is answered by a word for each. */
const answer = v.pipe(v.string(), v.nonEmpty("empty"), v.maxLength(20_000));
const lessonId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
const count = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(10_000_000),
);
const protocol = v.picklist(protocols.map(({ name }) => name));
const octets = v.pipe(v.string(), v.check(isOctets, "not octets"));
/** Virtual ms; some thirty years are enough. */
const at = v.pipe(v.number(), v.minValue(0), v.maxValue(1e12));

/** The same for a time that passes by itself. */
const span = v.pipe(v.number(), v.minValue(0), v.maxValue(1e10));

const input = v.variant("kind", [
  v.strictObject({
    at,
    kind: v.literal("connect"),
    connection: word,
    protocol,
    roundTripTime: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)),
    tls: v.exactOptional(v.literal(true)),
    certificate: v.exactOptional(word),
  }),
  v.strictObject({ at, kind: v.literal("send"), connection: word, octets }),
  v.strictObject({
    at,
    kind: v.literal("secure"),
    connection: word,
    certificate: v.exactOptional(word),
  }),
  v.strictObject({ at, kind: v.literal("cut"), connection: word }),
  v.strictObject({
    at,
    kind: v.literal("close"),
    connection: word,
    reason: v.picklist(["autologout", "shutdown"]),
    after: v.exactOptional(span),
  }),
  v.strictObject({
    at,
    kind: v.literal("configure"),
    protocol,
    without: v.pipe(v.array(word), v.maxLength(100), v.readonly()),
    secureLogin: v.exactOptional(v.boolean()),
    stripped: v.exactOptional(v.boolean()),
    preauthenticated: v.exactOptional(v.nullable(word)),
    greeting: v.exactOptional(v.picklist(["220", "521", "554"])),
    turnsAway: v.exactOptional(v.boolean()),
    tlsFails: v.exactOptional(v.boolean()),
    dialect: v.exactOptional(word),
    trusts: v.exactOptional(
      v.pipe(v.array(word), v.maxLength(100), v.readonly()),
    ),
  }),
  v.strictObject({
    at,
    kind: v.literal("advance"),
    by: span,
  }),
  v.strictObject({
    at,
    kind: v.literal("publish"),
    zone: v.pipe(v.array(zoneRecordSchema), v.maxLength(1000), v.readonly()),
  }),
  v.strictObject({
    at,
    kind: v.literal("alias"),
    host: word,
    aliases: aliasesSchema,
  }),
  v.strictObject({
    at,
    kind: v.literal("switch"),
    host: word,
    up: v.boolean(),
  }),
  v.strictObject({
    at,
    kind: v.literal("deliver"),
    account: word,
    mailbox: word,
    octets,
    further: v.exactOptional(
      v.pipe(v.array(octets), v.maxLength(maxInputs), v.readonly()),
    ),
  }),
]) satisfies v.GenericSchema<unknown, Input>;

const inputs = v.pipe(
  v.array(input),
  v.maxLength(maxInputs, `more than ${maxInputs} inputs`),
);

const schema = v.pipe(
  v.strictObject({
    format: v.literal(sessionFormat),
    version: v.literal(1),
    /** What it begins with: a scene of the free bench, or a lesson. */
    scene: v.optional(word),
    lesson: v.optional(
      v.strictObject({
        id: lessonId,
        version: count,
        /** By what it was drawn. */
        seed: v.exactOptional(count),
      }),
    ),
    devices: v.pipe(
      v.array(v.strictTuple([v.picklist(deviceKinds), protocol])),
      v.minLength(1, "no devices"),
      v.maxLength(maxDevices, `more than ${maxDevices} devices`),
    ),
    /** Ids of devices that were taken away. */
    removed: v.optional(v.pipe(v.array(word), v.maxLength(maxDevices))),
    inputs,
    /** What happened otherwise before it went on differently, oldest first. */
    aside: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            /** So many of the first inputs are the same as in `inputs`. */
            shared: count,
            inputs,
          }),
        ),
        v.maxLength(maxAside),
      ),
    ),
    /** To the questions of a lesson. */
    answers: v.optional(
      v.pipe(
        v.array(
          v.strictObject({ question: word, choice: answer, inputs: count }),
        ),
        v.maxLength(1000),
      ),
    ),
    /** What was looked at, when that isn't the end. */
    moment: v.optional(
      v.strictObject({ device: word, playhead: count, line: count }),
    ),
    /** Of what it came to; see `stateHash`. */
    hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  }),
  v.check(
    ({ scene, lesson }) => (scene === undefined) !== (lesson === undefined),
    "needs a scene or a lesson, and not both",
  ),
  v.check(
    (session) => inputsIn(session) <= maxInputs,
    `more than ${maxInputs} inputs in all`,
  ),
  v.check(
    ({ inputs, aside = [] }) =>
      aside.every(({ shared }) => shared <= inputs.length),
    "shares more inputs than there are",
  ),
);

/**
 * A whole session as a file, a link and the browser's storage have it. The
 * scene or the lesson brings the seed; with the same inputs it gives the same
 * octets again.
 */
export type SessionFile = v.InferOutput<typeof schema>;

/** Reads a session that anybody may have written: size first, then depth, then form. */
export function readSession(text: string, file = "session"): Read<SessionFile> {
  const json = readJson(file, text, maxCharacters);
  if (!json.ok) return json;
  const read = v.safeParse(schema, json.value, { abortEarly: true });
  if (read.success) return { ok: true, value: read.output };
  const [{ message }] = read.issues;
  const place = v.getDotPath(read.issues[0]) ?? "";
  return { ok: false, problems: [{ file, place, message }] };
}

/** A session as text, which `readSession` reads; null when it is larger than that allows. */
export function sessionText(session: SessionFile): string | null {
  const tooMuch =
    inputsIn(session) > maxInputs ||
    session.devices.length > maxDevices ||
    mailIn(session.inputs) > maxCharacters;
  if (tooMuch) return null;
  const text = JSON.stringify(session);
  return text.length > maxCharacters ? null : text;
}

function inputsIn({
  inputs,
  aside = [],
}: {
  readonly inputs: readonly Input[];
  readonly aside?: readonly { readonly inputs: readonly Input[] }[] | undefined;
}): number {
  return aside.reduce((sum, each) => sum + each.inputs.length, inputs.length);
}

/** Octets that have been delivered: nearly all that can make a session large. */
function mailIn(inputs: readonly Input[]): number {
  let octets = 0;
  for (const input of inputs) {
    if (input.kind !== "deliver") continue;
    octets += input.octets.length;
    for (const each of input.further ?? []) octets += each.length;
  }
  return octets;
}

function isOctets(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0xff) return false;
  }
  return true;
}
