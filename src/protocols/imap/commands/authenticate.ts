import type { OctetString } from "../../../mail/format/octets.ts";
import {
  beginExchange,
  continueExchange,
  type SaslAnswer,
} from "../../common/sasl/exchange.ts";
import { isClearText } from "../../common/sasl/mechanism-names.ts";
import { minds, offers } from "../capabilities.ts";
import { privacyRequired } from "../refusals.ts";
import type { ImapSession } from "../session.ts";
import type { Reader } from "../wire/reader.ts";
import { continuation } from "../wire/response.ts";
import { atom } from "../wire/words.ts";
import {
  bad,
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapOutcome,
} from "./command.ts";

export interface AuthenticateArguments {
  readonly mechanism: string;
  /** The initial response in base64 (RFC 4959); null when none was sent. */
  readonly initial: OctetString | null;
}

/**
 * AUTHENTICATE logs in by a SASL mechanism: the server challenges, the client
 * responds, both in base64, until one of them is content or gives up.
 *
 * RFC 3501 §6.2.2 · legal in: not authenticated · completes: OK, NO, BAD
 *
 *     authenticate = "AUTHENTICATE" SP sasl-mech [SP initial-resp] *(CRLF base64)
 *     initial-resp = (base64 / "=")                   ; RFC 4959 §7
 *
 * A line with `*` alone cancels it, and is answered with BAD.
 */
export const authenticate: ImapCommand<AuthenticateArguments> = {
  name: "AUTHENTICATE",
  parse(reader) {
    reader.space();
    const mechanism = reader.as("sasl-mech", atom).toUpperCase();
    if (!reader.offers("SASL-IR") || !reader.skip(" "))
      return { mechanism, initial: null };
    return { mechanism, initial: reader.as("initial-resp", base64) };
  },
  tells: () => "all",
  run({ mechanism, initial }, { session, work, env }) {
    if (minds(session) && isClearText(mechanism))
      return no(privacyRequired, session);
    if (!offers(session, `AUTH=${mechanism}`)) {
      const text = "Unsupported authentication mechanism";
      const values = { found: mechanism };
      return no(refusal("unknown-mechanism", null, text, values), session);
    }
    const { certificate } = session;
    const context = { mail: work.mail, env, certificate };
    const answer = beginExchange(mechanism, initial, context);
    return answered(answer, mechanism, session);
  },
  resume(line, { session, work, env }) {
    const { sasl, certificate } = session;
    if (sasl === null) throw new Error("no exchange to go on with");
    const over = { ...session, sasl: null };
    const context = { mail: work.mail, env, certificate };
    const answer = continueExchange(sasl, line, context);
    return answered(answer, sasl.mechanism, over);
  },
};

function answered(
  answer: SaslAnswer,
  mechanism: string,
  session: ImapSession,
): ImapOutcome {
  switch (answer.kind) {
    case "challenge":
      return {
        status: "CONTINUE",
        code: null,
        text: "",
        responses: [continuation(answer.challenge)],
        session: { ...session, sasl: answer.exchange },
        reason: null,
      };
    case "done": {
      const { account } = answer;
      return ok("AUTHENTICATE completed", { ...session, account });
    }
    case "refused":
      return refused(answer.because, mechanism, session);
    default:
      return answer satisfies never;
  }
}

function refused(
  because: Extract<SaslAnswer, { kind: "refused" }>["because"],
  mechanism: string,
  session: ImapSession,
): ImapOutcome {
  const { ends, key, code, text } = refusals[because];
  return ends(refusal(key, code, text, { mechanism }), session);
}

/** RFC 3501 §6.2.2: NO where it was understood, BAD where not or given up; codes: RFC 5530 §3. */
const refusals = {
  wrong: {
    ends: no,
    key: "wrong-password",
    code: "AUTHENTICATIONFAILED",
    text: "Authentication failed",
  },
  token: {
    ends: no,
    key: "wrong-token",
    code: "AUTHENTICATIONFAILED",
    text: "Authentication failed",
  },
  expired: {
    ends: no,
    key: "expired-token",
    code: "EXPIRED",
    text: "Access token has expired",
  },
  binding: {
    ends: no,
    key: "no-channel-binding",
    code: null,
    text: "Channel binding isn't supported",
  },
  identity: {
    ends: no,
    key: "other-identity",
    code: "AUTHENTICATIONFAILED",
    text: "The certificate is not for that user",
  },
  garbled: {
    ends: no,
    key: "garbled-response",
    code: null,
    text: "Invalid SASL response",
  },
  "too-early": {
    ends: bad,
    key: "server-speaks-first",
    code: null,
    text: "This mechanism has no initial response",
  },
  "not-base64": {
    ends: bad,
    key: "not-base64",
    code: null,
    text: "Invalid base64",
  },
  cancelled: {
    ends: bad,
    key: "authentication-cancelled",
    code: null,
    text: "Authentication cancelled",
  },
} as const;

function base64(reader: Reader): OctetString {
  const isPart = (code: number) => code !== 0x20;
  return reader.run(isPart, "expected-word");
}
