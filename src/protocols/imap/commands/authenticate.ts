import type { OctetString } from "../../../mail/format/octets.ts";
import { base64Of, octetsOfBase64 } from "../../common/base64.ts";
import type {
  SaslMechanism,
  SaslRefusal,
  SaslStep,
} from "../../common/sasl/mechanism.ts";
import { mechanismsByName } from "../../common/sasl/mechanisms.ts";
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
 *     authenticate = "AUTHENTICATE" SP auth-type [SP initial-resp] *(CRLF base64)
 *     initial-resp = (base64 / "=")                   ; RFC 4959 §7
 *
 * A line with `*` alone cancels it, and is answered with BAD.
 */
export const authenticate: ImapCommand<AuthenticateArguments> = {
  name: "AUTHENTICATE",
  parse(reader) {
    reader.space();
    const mechanism = reader.as("auth-type", atom).toUpperCase();
    if (!reader.offers("SASL-IR") || !reader.skip(" "))
      return { mechanism, initial: null };
    return { mechanism, initial: reader.as("initial-resp", base64) };
  },
  tells: () => "all",
  run({ mechanism: name, initial }, { session, work, env }) {
    if (minds(session) && isClearText(name))
      return no(privacyRequired, session);
    const mechanism = offers(session, `AUTH=${name}`)
      ? mechanismsByName.get(name)
      : undefined;
    if (mechanism === undefined) {
      const text = "Unsupported authentication mechanism";
      const values = { found: name };
      return no(refusal("unknown-mechanism", null, text, values), session);
    }
    // `=` stands for an initial response without any octets.
    const octets = octetsOfBase64(initial === "=" ? "" : (initial ?? ""));
    if (octets === null) return bad(notBase64, session);
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
    const over = { ...session, sasl: null };
    if (line === "*") {
      const text = "Authentication cancelled";
      return bad(refusal("authentication-cancelled", null, text), over);
    }
    const octets = octetsOfBase64(line);
    if (octets === null) return bad(notBase64, over);
    const context = { mail: work.mail, env };
    const step = mechanism.respond(octets, sasl.memory, context);
    return afterStep(mechanism, step, over);
  },
};

const notBase64 = refusal("not-base64", null, "Invalid base64");

function afterStep(
  mechanism: SaslMechanism,
  step: SaslStep,
  session: ImapSession,
): ImapOutcome {
  switch (step.kind) {
    case "challenge":
      return {
        status: "CONTINUE",
        code: null,
        text: "",
        responses: [continuation(base64Of(step.challenge))],
        session: {
          ...session,
          sasl: { mechanism: mechanism.name, memory: step.memory },
        },
        reason: null,
      };
    case "done":
      return ok("AUTHENTICATE completed", {
        ...session,
        account: step.account,
      });
    case "refused":
      return refused(step.because, mechanism.name, session);
    default:
      return step satisfies never;
  }
}

function refused(
  because: SaslRefusal,
  mechanism: string,
  session: ImapSession,
): ImapOutcome {
  const values = { mechanism };
  switch (because) {
    case "wrong": {
      const code = "AUTHENTICATIONFAILED";
      const text = "Authentication failed";
      return no(refusal("wrong-password", code, text, values), session);
    }
    case "garbled": {
      const text = "Invalid SASL response";
      return no(refusal("garbled-response", null, text, values), session);
    }
    case "too-early": {
      const text = "This mechanism has no initial response";
      return bad(refusal("server-speaks-first", null, text, values), session);
    }
    default:
      return because satisfies never;
  }
}

function base64(reader: Reader): OctetString {
  const isPart = (code: number) => code !== 0x20;
  return reader.run(isPart, "expected-word");
}
