import type { OctetString } from "../../../mail/format/octets.ts";
import { base64Of, octetsOfBase64 } from "../../common/base64.ts";
import type {
  SaslMechanism,
  SaslRefusal,
  SaslStep,
} from "../../common/sasl/mechanism.ts";
import { mechanismsByName } from "../../common/sasl/mechanisms.ts";
import { mechanismsOf } from "../capabilities.ts";
import { quoted, type SmtpReasonKey } from "../reasons.ts";
import type { SmtpSession } from "../session.ts";
import { longestResponse } from "../wire/limits.ts";
import { isVisible } from "../wire/reader.ts";
import {
  accepted,
  declinedFor,
  goingOn,
  type SmtpCommand,
  type SmtpOutcome,
} from "./smtp-command.ts";

export interface AuthArguments {
  readonly mechanism: string;
  /** The initial response in base64; null when none was sent. */
  readonly initial: OctetString | null;
}

/**
 * AUTH logs in by a SASL mechanism: the server challenges with 334, the client
 * responds, both in base64, until one of them is content or gives up.
 *
 * RFC 4954 §4 · legal in: greeted · completes: OK, ERR
 *
 *     auth-command     = "AUTH" SP sasl-mech [SP initial-response] *(CRLF [base64]) CRLF
 *     initial-response = base64 / "="
 *
 * A line with `*` alone cancels it, and is answered with 501.
 */
export const auth: SmtpCommand<AuthArguments> = {
  name: "AUTH",
  room: longestResponse,

  parse(reader) {
    reader.space("mechanism");
    const mechanism = reader
      .as("sasl-mech", () => reader.run((each) => /[\w-]/.test(each)))
      .toUpperCase();
    if (mechanism === "") reader.fail("expected", { wanted: "PLAIN" });
    if (reader.peek() !== " ") return { mechanism, initial: null };
    reader.space("initial-response");
    const initial = reader.as("initial-response", () => reader.run(isVisible));
    return { mechanism, initial };
  },

  run({ mechanism: name, initial }, { session, work, env }) {
    if (session.client?.extended !== true) {
      return declinedFor("AUTH", session, "extended-hello-first", {
        command: "AUTH",
      });
    }
    if (session.account !== null) {
      return declinedFor("AUTH", session, "already-authenticated");
    }
    const isOffered = mechanismsOf(session).includes(name);
    const mechanism = isOffered ? mechanismsByName.get(name) : undefined;
    if (mechanism === undefined) {
      const found = quoted(name);
      return declinedFor("AUTH", session, "unknown-mechanism", { found });
    }
    // `=` stands for an initial response without any octets.
    const octets = octetsOfBase64(initial === "=" ? "" : (initial ?? ""));
    if (octets === null) return declinedFor("AUTH", session, "not-base64");
    const context = { mail: work.mail, env };
    const step = mechanism.begin(initial === null ? null : octets, context);
    return afterStep(mechanism, step, session);
  },

  resume(line, { session, work, env }) {
    const { sasl } = session;
    const mechanism = mechanismsByName.get(sasl?.mechanism ?? "");
    if (sasl === null || mechanism === undefined) {
      throw new Error("no exchange to go on with");
    }
    const over = { ...session, sasl: null, waiting: null };
    if (line.length >= longestResponse) {
      return declinedFor("AUTH", over, "response-too-long");
    }
    if (line === "*") {
      return declinedFor("AUTH", over, "authentication-cancelled");
    }
    const octets = octetsOfBase64(line);
    if (octets === null) return declinedFor("AUTH", over, "not-base64");
    const context = { mail: work.mail, env };
    const step = mechanism.respond(octets, sasl.memory, context);
    return afterStep(mechanism, step, over);
  },
};

function afterStep(
  { name }: SaslMechanism,
  step: SaslStep,
  session: SmtpSession,
): SmtpOutcome {
  switch (step.kind) {
    case "challenge": {
      const sasl = { mechanism: name, memory: step.memory };
      const next: SmtpSession = { ...session, sasl, waiting: "AUTH" };
      return goingOn("AUTH", next, "334", base64Of(step.challenge));
    }
    case "done": {
      const next = { ...session, account: step.account };
      const lines = ["Authentication successful"];
      return accepted("AUTH", next, { code: "235", enhanced: "2.7.0", lines });
    }
    case "refused": {
      const key = refusals[step.because];
      return declinedFor("AUTH", session, key, { mechanism: name });
    }
    default:
      return step satisfies never;
  }
}

const refusals: Readonly<Record<SaslRefusal, SmtpReasonKey>> = {
  wrong: "wrong-password",
  garbled: "garbled-response",
  "too-early": "server-speaks-first",
};
