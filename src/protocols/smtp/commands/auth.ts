import type { OctetString } from "../../../mail/format/octets.ts";
import {
  beginExchange,
  continueExchange,
  type SaslAnswer,
} from "../../common/sasl/exchange.ts";
import { quoted } from "../reasons.ts";
import type { SmtpSession } from "../session.ts";
import { longestResponse } from "../wire/limits.ts";
import { isVisible } from "../wire/reader.ts";
import {
  accepted,
  declinedFor,
  goingOn,
  type SmtpCommand,
  type SmtpOutcome,
} from "./command.ts";

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
    if (!session.mechanisms.includes(name)) {
      const found = quoted(name);
      return declinedFor("AUTH", session, "unknown-mechanism", { found });
    }
    const { certificate } = session;
    const context = { mail: work.mail, env, certificate };
    return answered(beginExchange(name, initial, context), name, session);
  },

  resume(line, { session, work, env }) {
    const { sasl, certificate } = session;
    if (sasl === null) throw new Error("no exchange to go on with");
    const over = { ...session, sasl: null, waiting: null };
    if (line.length >= longestResponse) {
      return declinedFor("AUTH", over, "response-too-long");
    }
    const context = { mail: work.mail, env, certificate };
    return answered(
      continueExchange(sasl, line, context),
      sasl.mechanism,
      over,
    );
  },
};

function answered(
  answer: SaslAnswer,
  mechanism: string,
  session: SmtpSession,
): SmtpOutcome {
  switch (answer.kind) {
    case "challenge": {
      const sasl = answer.exchange;
      const next: SmtpSession = { ...session, sasl, waiting: "AUTH" };
      return goingOn("AUTH", next, "334", answer.challenge);
    }
    case "done": {
      const next = { ...session, account: answer.account };
      const lines = ["Authentication successful"];
      return accepted("AUTH", next, { code: "235", enhanced: "2.7.0", lines });
    }
    case "refused": {
      const key = refusals[answer.because];
      return declinedFor("AUTH", session, key, { mechanism });
    }
    default:
      return answer satisfies never;
  }
}

const refusals = {
  wrong: "wrong-password",
  token: "wrong-token",
  expired: "expired-token",
  binding: "no-channel-binding",
  identity: "other-identity",
  garbled: "garbled-response",
  "too-early": "server-speaks-first",
  "not-base64": "not-base64",
  cancelled: "authentication-cancelled",
} as const;
