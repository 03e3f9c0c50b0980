import type { OctetString } from "../../../mail/format/octets.ts";
import {
  beginExchange,
  continueExchange,
  type SaslAnswer,
} from "../../common/sasl/exchange.ts";
import { isClearText } from "../../common/sasl/mechanism-names.ts";
import type { Context, Outcome } from "../../protocol.ts";
import { mechanismsOf, minds } from "../capabilities.ts";
import { pop3Reason } from "../reasons.ts";
import type { Pop3Session } from "../session.ts";
import { readWords } from "../wire/command-line.ts";
import { challengeLine } from "../wire/response.ts";
import { openFor } from "./open-for.ts";
import { acceptedWithLines, declined, type Pop3Command } from "./command.ts";

export interface AuthArguments {
  /** In capitals; null asks which mechanisms there are. */
  readonly mechanism: string | null;
  /** The initial response in base64; null when none was sent. */
  readonly initial: OctetString | null;
}

/**
 * AUTH logs in by a SASL mechanism: the server challenges, the client
 * responds, both in base64, until one of them is content or gives up. Then it
 * opens the maildrop as PASS does.
 *
 * RFC 5034 §4 · legal in: AUTHORIZATION · completes: OK, ERR, CONTINUE, LISTED
 *
 *     auth-command     = "AUTH" SP sasl-mech [SP initial-response]
 *                        *(CRLF [base64]) [CRLF cancel-response] CRLF
 *     initial-response = base64 / "="
 *     cancel-response  = "*"
 *
 * Without an argument it lists the mechanisms, as clients older than CAPA
 * expect. Mechanisms that show a password are neither listed nor taken in
 * clear, where the server minds. Code: AUTH (RFC 3206).
 */
export const auth: Pop3Command<AuthArguments> = {
  name: "AUTH",

  parse(line) {
    const words = readWords(line, [], ["sasl-mech", "initial-response"]);
    if (!words.ok) return words;
    const [mechanism = null, initial = null] = words.value;
    const name = mechanism?.toUpperCase() ?? null;
    return { ok: true, value: { mechanism: name, initial } };
  },

  run({ mechanism, initial }, context) {
    const { session, work, env } = context;
    if (mechanism === null) return listed(session);
    if (minds(session) && isClearText(mechanism)) {
      const text = "passwords are taken under TLS only";
      const reason = pop3Reason("privacy-required", {});
      return declined("AUTH", unnamed(session), "AUTH", text, reason);
    }
    if (!session.mechanisms.includes(mechanism)) {
      const reason = pop3Reason("unknown-mechanism", { found: mechanism });
      const text = "unsupported authentication mechanism";
      return declined("AUTH", unnamed(session), null, text, reason);
    }
    const { certificate } = session;
    const asked = { mail: work.mail, env, certificate };
    return answered(
      beginExchange(mechanism, initial, asked),
      mechanism,
      context,
    );
  },
};

/** Carries AUTH on with a further line. */
export function resumeAuth(
  line: OctetString,
  context: Context<Pop3Session>,
): Outcome<Pop3Session> {
  const { session, work, env } = context;
  const { sasl, certificate } = session;
  if (sasl === null) throw new Error("no exchange to go on with");
  const asked = { mail: work.mail, env, certificate };
  const answer = continueExchange(sasl, line, asked);
  return answered(answer, sasl.mechanism, context);
}

/** What a session forgets with every AUTH: the name of USER, and the exchange. */
function unnamed(session: Pop3Session): Pop3Session {
  return { ...session, userName: null, sasl: null };
}

function listed(session: Pop3Session): Outcome<Pop3Session> {
  const text = "list of mechanisms follows";
  const answer = acceptedWithLines("AUTH", session, text, () =>
    mechanismsOf(session)
      .map((name) => `${name}\r\n`)
      .join(""),
  );
  // Not OK, which is what a login is.
  return { ...answer, completion: "LISTED" };
}

function answered(
  answer: SaslAnswer,
  mechanism: string,
  context: Context<Pop3Session>,
): Outcome<Pop3Session> {
  const session = unnamed(context.session);
  switch (answer.kind) {
    case "challenge":
      return {
        command: "AUTH",
        completion: "CONTINUE",
        responses: [challengeLine("AUTH", answer.challenge)],
        session: { ...session, sasl: answer.exchange },
        reason: null,
      };
    case "done": {
      const account = context.work.mail.accounts.get(answer.account);
      if (account === undefined) throw new Error(`no ${answer.account}`);
      return openFor(account, "AUTH", { ...context, session });
    }
    case "refused": {
      const [key, code, text] = refusals[answer.because];
      const reason = pop3Reason(key, { mechanism });
      return declined("AUTH", session, code, text, reason);
    }
    default:
      return answer satisfies never;
  }
}

const refusals = {
  wrong: ["wrong-credentials", "AUTH", "invalid credentials"],
  token: ["wrong-token", "AUTH", "invalid credentials"],
  expired: ["expired-token", "AUTH", "access token has expired"],
  binding: ["no-channel-binding", null, "channel binding isn't supported"],
  identity: ["other-identity", "AUTH", "certificate isn't for that user"],
  garbled: ["garbled-response", null, "invalid SASL response"],
  "too-early": [
    "server-speaks-first",
    null,
    "this mechanism has no initial response",
  ],
  "not-base64": ["not-base64", null, "invalid base64"],
  cancelled: ["authentication-cancelled", null, "authentication cancelled"],
} as const;
