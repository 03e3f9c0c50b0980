import type { Envelope } from "../../../mail/envelope.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { offers } from "../capabilities.ts";
import type { SmtpSession } from "../session.ts";
import { largestMessage } from "../wire/limits.ts";
import {
  badValue,
  parameters,
  unknownParameter,
  xtext,
  type Parameter,
} from "../wire/parameters.ts";
import {
  isInternational,
  printAddress,
  reversePath,
  type Address,
} from "../wire/path.ts";
import type { Reader } from "../wire/reader.ts";
import { accepted, declinedFor, type SmtpCommand } from "./command.ts";

export interface MailArguments {
  /** Null for `<>`. */
  readonly sender: Address | null;
  /** Octets that the message will have; null when not said (RFC 1870 §4). */
  readonly size: number | null;
  readonly envelope: Omit<Envelope, "reversePath" | "recipients">;
}

/**
 * MAIL begins a mail transaction and names its sender: where failures are
 * reported, and what a reader sees is none of its business.
 *
 * RFC 5321 §4.1.1.2 · legal in: greeted · completes: OK, ERR
 *
 *     mail = "MAIL FROM:" Reverse-path [SP Mail-parameters] CRLF
 *
 * Parameters: SIZE (RFC 1870 §4), BODY (RFC 6152 §2), SMTPUTF8 (RFC 6531
 * §3.4), AUTH (RFC 4954 §5), RET and ENVID (RFC 3461 §4.3, §4.4).
 */
export const mail: SmtpCommand<MailArguments> = {
  name: "MAIL",
  room: 26 + 17 + 10 + 500 + 107,

  parse(reader, _, session) {
    reader.space("FROM:");
    reader.word("FROM:");
    const sender = reversePath(reader);
    return readParameters(reader, sender, parameters(reader), session);
  },

  run({ sender, size, envelope }, { session }) {
    const address = sender === null ? "" : printAddress(sender);
    if (session.service === "submission" && session.account === null) {
      return declinedFor("MAIL", session, "authentication-required");
    }
    if (sender !== null && isInternational(sender) && !envelope.international) {
      return declinedFor("MAIL", session, "needs-smtputf8", { address });
    }
    if (size !== null && size > largestMessage) {
      const most = String(largestMessage);
      return declinedFor("MAIL", session, "message-too-big", { most });
    }
    const transaction = {
      envelope: { ...envelope, reversePath: address, recipients: [] },
      announced: size ?? 0,
      refused: 0,
      chunks: null,
    };
    const lines = [address === "" ? "Null sender OK" : "Sender OK"];
    const said = { code: "250", enhanced: "2.1.0", lines };
    return accepted("MAIL", { ...session, transaction }, said);
  },
};

/** The extension that each parameter belongs to. */
const extensionOf: ReadonlyMap<string, string> = new Map([
  ["SIZE", "SIZE"],
  ["BODY", "8BITMIME"],
  ["SMTPUTF8", "SMTPUTF8"],
  ["AUTH", "AUTH"],
  ["RET", "DSN"],
  ["ENVID", "DSN"],
]);

function readParameters(
  reader: Reader,
  sender: Address | null,
  given: readonly Parameter[],
  session: SmtpSession | null,
): MailArguments {
  let size: number | null = null;
  let body: Envelope["body"] = "7BIT";
  let international = false;
  let returns: Envelope["returns"] = null;
  let id: OctetString | null = null;
  for (const parameter of given) {
    const { name, value } = parameter;
    const word = value?.toUpperCase() ?? "";
    const extension = extensionOf.get(name);
    if (
      extension === undefined ||
      (session !== null && !takes(session, extension))
    ) {
      unknownParameter(reader, parameter);
    } else if (name === "SIZE") {
      if (!/^\d{1,20}$/.test(word)) badValue(reader, parameter);
      size = Number(word);
    } else if (name === "BODY") {
      if (word === "7BIT" || word === "8BITMIME") body = word;
      else if (word === "") badValue(reader, parameter);
      else {
        const values = { parameter: name, found: word.slice(0, 40) };
        reader.fail("unsupported-value", values, parameter.at);
      }
    } else if (name === "SMTPUTF8") {
      if (value !== null) badValue(reader, parameter);
      international = true;
    } else if (name === "AUTH") {
      // RFC 4954 §5: it is taken, and nobody is trusted by it.
      if (word === "" || xtext(word) === null) badValue(reader, parameter);
    } else if (name === "RET") {
      if (word === "FULL" || word === "HDRS") returns = word;
      else badValue(reader, parameter);
    } else {
      id = xtext(value ?? "");
      if (id === null || id === "" || id.length > 100) {
        badValue(reader, parameter);
      }
    }
  }
  return { sender, size, envelope: { body, international, returns, id } };
}

/** RFC 5321 §4.1.1.11: parameters are for those who said EHLO. */
function takes(session: SmtpSession, extension: string): boolean {
  return session.client?.extended !== false && offers(session, extension);
}
