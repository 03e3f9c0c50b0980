import type { OctetString } from "../../../mail/format/octets.ts";
import { octetStringOf, utf8Octets } from "../../../mail/format/octets.ts";
import { unicodeOf } from "../../../mail/format/charset.ts";
import { quoted } from "../reasons.ts";
import { accountNamed, recipientOf } from "../recipient.ts";
import { Reader } from "../wire/reader.ts";
import { mailbox } from "../wire/path.ts";
import { string } from "../wire/string.ts";
import { accepted, declinedFor, type SmtpCommand } from "./command.ts";

/**
 * VRFY asks whether somebody gets mail here. A server that won't tell says 252.
 *
 * RFC 5321 §3.5, §4.1.1.6 · legal in: connected, greeted, transaction, data · completes: OK, ERR
 *
 *     vrfy = "VRFY" SP String CRLF
 *
 * Part of a name will do; when several begin with it, that is what is told.
 */
export const vrfy: SmtpCommand<OctetString> = {
  name: "VRFY",
  room: 0,

  parse: string,

  run(asked, { session, work, env }) {
    const { host, without, recipients } = session.server;
    if (without.has("VRFY")) {
      const lines = ["Cannot VRFY user, but will accept mail and try"];
      return accepted("VRFY", session, {
        code: "252",
        enhanced: "2.0.0",
        lines,
      });
    }
    const name = localPartOf(asked, host);
    const { mail, aliases } = work;
    const known = [
      ...mail.accounts.keys(),
      ...recipients.keys(),
      ...aliases.keys(),
    ];
    const begun = known.filter((each) => each.startsWith(name.toLowerCase()));
    const isWhole =
      accountNamed(name, mail) !== null ||
      recipients.has(name.toLowerCase()) ||
      aliases.has(name.toLowerCase());
    const found = quoted(unicodeOf(asked));
    if (!isWhole && begun.length > 1) {
      const count = String(begun.length);
      return declinedFor("VRFY", session, "ambiguous", { found, count });
    }
    const meant = isWhole ? name : (begun[0] ?? name);
    const localPart = octetStringOf(utf8Octets(meant));
    const { server, account } = session;
    const answer = recipientOf(
      { localPart, domain: host },
      { server, account, mail, aliases, now: env.now },
    );
    if (answer.kind === "refused") {
      return declinedFor("VRFY", session, answer.key, answer.values);
    }
    const { forwardedTo, accounts } = answer;
    const to = octetStringOf(utf8Octets(accounts[0] ?? meant));
    const isOne = accounts.length === 1 && forwardedTo === null;
    const address = `<${isOne ? to : localPart}@${host}>`;
    const said =
      forwardedTo === null
        ? { code: "250", enhanced: "2.1.5", lines: [address] }
        : {
            code: "251",
            enhanced: "2.1.5",
            lines: [`User not local; will forward to <${forwardedTo}>`],
          };
    return accepted("VRFY", session, said);
  },
};

/** The local part of an address of this host, with or without brackets; else all of it. */
function localPartOf(asked: OctetString, host: string): string {
  const bare = asked.replace(/^<(.*)>$/s, "$1");
  const reader = new Reader(bare);
  const { localPart, domain } = mailbox(reader, false);
  const isOwn = domain.toLowerCase() === host.toLowerCase();
  const isAddress = reader.failure === null && reader.atEnd && isOwn;
  return unicodeOf(isAddress ? localPart : bare);
}
