import type { Envelope, EnvelopeRecipient } from "../../mail/envelope.ts";
import type { OctetString } from "../../mail/format/octets.ts";
import { octetStringOf } from "../../mail/format/octets.ts";
import { byteStuffed } from "../common/dot-stuffing.ts";
import type { DeliveryResult } from "./delivery-result.ts";
import { toXtext } from "./wire/parameters.ts";

/** A reply as the sending host hears it. */
export interface HeardReply {
  /** Three digits; "" when the connection ended instead. */
  readonly code: string;
  /** Without line ends. */
  readonly lines: readonly OctetString[];
}

/** What the sending host does next: it says something and waits for the reply, or begins TLS. */
export type Turn =
  | { readonly kind: "say"; readonly octets: OctetString }
  | { readonly kind: "secure" };

/** What one connection has come to. */
export interface Relayed {
  /** False when the host served nobody at all: then another one may be asked. */
  readonly served: boolean;
  readonly results: readonly DeliveryResult[];
}

/** What a host brings to another one. */
export interface Errand {
  /** The name of the sending host. */
  readonly host: string;
  readonly envelope: Envelope;
  readonly content: Uint8Array;
}

type Conversation<Result> = Generator<Turn, Result, HeardReply>;

/**
 * The sending side of SMTP: how a host hands a message on to the next one. It
 * is given each reply and gives what comes next, until it has said QUIT.
 *
 * RFC 5321 §3.3, §4.5.4.1; RFC 3207 §4; RFC 3461 §5.1. TLS is begun where it
 * is offered; commands go out one by one.
 */
export function* relayDialogue(
  greeting: HeardReply,
  errand: Errand,
): Conversation<Relayed> {
  const { envelope } = errand;
  if (greeting.code !== "220") {
    if (greeting.code !== "") yield* quit();
    return { served: false, results: forAll(envelope, greeting) };
  }
  let hello = yield* introduced(errand.host);
  if (isOk(hello) && extensionsOf(hello).has("STARTTLS")) {
    const agreed = yield say("STARTTLS");
    if (agreed.code === "220") {
      yield { kind: "secure" };
      hello = yield* introduced(errand.host);
    }
  }
  if (!isOk(hello)) {
    if (hello.code !== "") yield* quit();
    return { served: false, results: forAll(envelope, hello) };
  }
  const results = yield* transaction(errand, extensionsOf(hello));
  yield* quit();
  return { served: true, results };
}

/** RFC 5321 §3.2: EHLO, and HELO where that is unknown. */
function* introduced(host: string): Conversation<HeardReply> {
  const reply = yield say(`EHLO ${host}`);
  const { code } = reply;
  return code === "500" || code === "502" ? yield say(`HELO ${host}`) : reply;
}

function* quit(): Conversation<void> {
  yield say("QUIT");
}

function* transaction(
  { envelope, content }: Errand,
  extensions: ReadonlySet<string>,
): Conversation<readonly DeliveryResult[]> {
  const octets = octetStringOf(content);
  const lacking = lackOf(envelope, octets, extensions);
  if (lacking !== null) return forAll(envelope, lacking);
  const mail = yield say(mailLine(envelope, content.length, extensions));
  if (!isOk(mail)) return forAll(envelope, mail);
  const results: DeliveryResult[] = [];
  const accepted: EnvelopeRecipient[] = [];
  for (const recipient of envelope.recipients) {
    const reply = yield say(recipientLine(recipient, extensions));
    if (isOk(reply)) accepted.push(recipient);
    else results.push(resultOf(recipient, reply));
  }
  if (accepted.length === 0) return results;
  const goAhead = yield say("DATA");
  const reply =
    goAhead.code === "354"
      ? yield {
          kind: "say",
          octets: `${octetStringOf(byteStuffed(content))}.\r\n`,
        }
      : goAhead;
  const taken = accepted.map((recipient): DeliveryResult => {
    const result = resultOf(recipient, reply);
    const isLast = result.kind === "passed" && !extensions.has("DSN");
    return isLast ? { ...result, kind: "relayed" } : result;
  });
  return [...results, ...taken];
}

/** Why the next host can't have the message as it is (RFC 6152 §3, RFC 6531 §3.3); null when it can. */
function lackOf(
  { international }: Envelope,
  octets: OctetString,
  extensions: ReadonlySet<string>,
): HeardReply | null {
  if (international && !extensions.has("SMTPUTF8")) {
    return { code: "553", lines: ["5.6.7 The next host has no SMTPUTF8"] };
  }
  if (/[\x80-\xff]/.test(octets) && !extensions.has("8BITMIME")) {
    return { code: "554", lines: ["5.6.3 The next host has no 8BITMIME"] };
  }
  return null;
}

function mailLine(
  { reversePath, body, international, returns, id }: Envelope,
  size: number,
  extensions: ReadonlySet<string>,
): OctetString {
  const parameters = [
    extensions.has("SIZE") ? `SIZE=${size}` : "",
    body === "8BITMIME" && extensions.has("8BITMIME") ? "BODY=8BITMIME" : "",
    international ? "SMTPUTF8" : "",
    returns !== null && extensions.has("DSN") ? `RET=${returns}` : "",
    id !== null && extensions.has("DSN") ? `ENVID=${toXtext(id)}` : "",
  ];
  return withParameters(`MAIL FROM:<${reversePath}>`, parameters);
}

function recipientLine(
  { forwardPath, notify, originalRecipient }: EnvelopeRecipient,
  extensions: ReadonlySet<string>,
): OctetString {
  const takesDsn = extensions.has("DSN");
  const parameters = [
    takesDsn && notify !== null ? `NOTIFY=${notify.join(",")}` : "",
    takesDsn && originalRecipient !== null ? `ORCPT=${originalRecipient}` : "",
  ];
  return withParameters(`RCPT TO:<${forwardPath}>`, parameters);
}

function withParameters(
  command: OctetString,
  parameters: readonly OctetString[],
): OctetString {
  return [command, ...parameters.filter((each) => each !== "")].join(" ");
}

function say(line: OctetString): Turn {
  return { kind: "say", octets: `${line}\r\n` };
}

function isOk({ code }: HeardReply): boolean {
  return code.startsWith("2");
}

/** The keywords of an answer to EHLO (RFC 5321 §4.1.1.1). */
function extensionsOf({ lines }: HeardReply): ReadonlySet<string> {
  return new Set(
    lines.slice(1).map((line) => (line.split(" ", 1)[0] ?? "").toUpperCase()),
  );
}

function forAll(
  { recipients }: Envelope,
  reply: HeardReply,
): readonly DeliveryResult[] {
  return recipients.map((recipient) => resultOf(recipient, reply));
}

/** What a reply means for a recipient (RFC 5321 §4.2.1): 2 done, 5 never, all else later. */
function resultOf(
  recipient: EnvelopeRecipient,
  { code, lines }: HeardReply,
): DeliveryResult {
  const [text = ""] = lines;
  const [found] = /^[245]\.\d{1,3}\.\d{1,3}/.exec(text) ?? [];
  const digit = ["2", "5"].includes(code.charAt(0)) ? code.charAt(0) : "4";
  const lost = { status: "4.4.2", said: "The connection was lost" };
  return {
    recipient,
    kind: digit === "2" ? "passed" : digit === "5" ? "failed" : "deferred",
    by: null,
    ...(code === ""
      ? lost
      : { status: found ?? `${digit}.0.0`, said: `${code} ${text}` }),
  };
}
