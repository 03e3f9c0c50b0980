import { unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { octetStringOf, utf8Octets } from "../../../mail/format/octets.ts";
import { expandAlias } from "../alias-expansion.ts";
import { localNameAt } from "../recipient.ts";
import { quoted } from "../reasons.ts";
import { string } from "../wire/string.ts";
import { accepted, declinedFor, type SmtpCommand } from "./command.ts";

/**
 * EXPN asks who is on a mailing list, or for whom an alias stands.
 *
 * RFC 5321 §3.5, §4.1.1.7 · legal in: connected, greeted, transaction, data · completes: OK, ERR
 *
 *     expn = "EXPN" SP String CRLF
 */
export const expn: SmtpCommand<OctetString> = {
  name: "EXPN",
  room: 0,

  parse: string,

  run(asked, { session, work }) {
    const { host, recipients } = session.server;
    const name = unicodeOf(asked).toLowerCase();
    const rule = recipients.get(name);
    const members =
      rule?.kind === "list"
        ? rule.members
        : expandAlias(work.aliases, name, localNameAt(session.server));
    if (members.length === 0) {
      const found = quoted(unicodeOf(asked));
      return declinedFor("EXPN", session, "not-a-list", { found });
    }
    const lines = members.map((member) => {
      const whole = member.includes("@") ? member : `${member}@${host}`;
      return octetStringOf(utf8Octets(`<${whole}>`));
    });
    return accepted("EXPN", session, { code: "250", enhanced: "2.1.5", lines });
  },
};
