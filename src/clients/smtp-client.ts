import { unicodeOf } from "../mail/format/charset.ts";
import { octetStringOf, type OctetString } from "../mail/format/octets.ts";
import { nameAsked } from "../protocols/common/sasl/exchange.ts";
import type { Response } from "../protocols/protocol.ts";
import type { AuthArguments } from "../protocols/smtp/commands/auth.ts";
import type { BdatArguments } from "../protocols/smtp/commands/bdat.ts";
import type { MailArguments } from "../protocols/smtp/commands/mail.ts";
import type { RcptArguments } from "../protocols/smtp/commands/rcpt.ts";
import { commandOf } from "../protocols/smtp/dialogue.ts";
import { printAddress } from "../protocols/smtp/wire/path.ts";
import type { TraceEventOf } from "../simulator/trace.ts";
import { noBelief, type Belief, type Told } from "./belief.ts";
import type { MailClient } from "./mail-client.ts";

/** A command sent and not answered, and its further lines. */
interface Sent {
  readonly name: string;
  readonly arguments: unknown;
  readonly further: readonly OctetString[];
}

interface Memory {
  readonly belief: Belief;
  /** In order: SMTP answers in that of the commands (RFC 2920 §3.2). */
  readonly sent: readonly Sent[];
}

/**
 * A program that sends mail (RFC 5321): whom the server has accepted as
 * sender and as recipients, and whether it took the message.
 */
export class SmtpClient implements MailClient {
  static readonly new = new SmtpClient({ belief: noBelief, sent: [] });

  readonly #memory: Memory;

  private constructor(memory: Memory) {
    this.#memory = memory;
  }

  get belief(): Belief {
    return this.#memory.belief;
  }

  connected(certificate: string | null): SmtpClient {
    return new SmtpClient({
      belief: { ...noBelief, connected: true, certificate },
      sent: [],
    });
  }

  said({ text, role }: TraceEventOf<"line.received">): SmtpClient {
    const { sent } = this.#memory;
    switch (role) {
      case "literal":
      case "data":
      case "discarded":
        return this;
      case "continuation": {
        const last = sent.at(-1);
        if (last === undefined) return this;
        const longer = { ...last, further: [...last.further, text] };
        return this.#with({ sent: [...sent.slice(0, -1), longer] });
      }
      case "command":
      case "overlong":
      case "stray":
        return this.#with({ sent: [...sent, sentOf(text)] });
      default:
        return role satisfies never;
    }
  }

  heard({ octets, role, status }: Response, told: Told): SmtpClient {
    const { sent } = this.#memory;
    const [first] = sent;
    if (role !== "completion" || first === undefined) return this;
    const code = status ?? octets.map(textOf).join("").slice(0, 3);
    const answered = this.#with({ sent: sent.slice(1) });
    return code.startsWith("2")
      ? answered.#accepted(first, code, told)
      : answered.#refused(first, code, told);
  }

  disconnected(): SmtpClient {
    const { belief } = this;
    return this.#with({ belief: { ...belief, connected: false }, sent: [] });
  }

  #with(changes: Partial<Memory>): SmtpClient {
    return new SmtpClient({ ...this.#memory, ...changes });
  }

  #believing(changes: Partial<Belief>): SmtpClient {
    return this.#with({ belief: { ...this.belief, ...changes } });
  }

  #accepted(
    { name, arguments: given, further }: Sent,
    code: string,
    told: Told,
  ): SmtpClient {
    switch (name) {
      case "EHLO":
      case "HELO":
      case "RSET":
        return this.#believing({ envelope: null });
      case "STARTTLS":
        return this.#believing({ envelope: null, user: null });
      case "AUTH":
        return this.#believing({
          // Who says nothing is whom the certificate names (RFC 4422 appendix A).
          user:
            nameSaid(given as AuthArguments, further) ||
            this.belief.certificate,
        });
      case "MAIL": {
        const { sender: address } = given as MailArguments;
        const sender = address === null ? "" : shown(address);
        return this.#believing({
          envelope: { sender, recipients: [], message: "open", told },
        });
      }
      case "RCPT":
        return this.#answered(given as RcptArguments, true, code, told);
      case "DATA":
        return this.#ended("accepted", told);
      case "BDAT":
        return (given as BdatArguments).isLast
          ? this.#ended("accepted", told)
          : this;
      default:
        return this;
    }
  }

  #refused(
    { name, arguments: given }: Sent,
    code: string,
    told: Told,
  ): SmtpClient {
    const isRead = given !== null;
    // RFC 5321 §4.3.2: 503 is about the order of commands, not about the mail.
    if (!isRead || code === "503") return this;
    if (name === "RCPT") {
      return this.#answered(given as RcptArguments, false, code, told);
    }
    return name === "DATA" || name === "BDAT"
      ? this.#ended("refused", told)
      : this;
  }

  #answered(
    { recipient }: RcptArguments,
    accepted: boolean,
    code: string,
    told: Told,
  ): SmtpClient {
    const { envelope } = this.belief;
    if (envelope?.message !== "open") return this;
    const answered = { address: shown(recipient), accepted, code, told };
    const recipients = [...envelope.recipients, answered];
    return this.#believing({ envelope: { ...envelope, recipients } });
  }

  #ended(message: "accepted" | "refused", told: Told): SmtpClient {
    const { envelope } = this.belief;
    if (envelope?.message !== "open") return this;
    return this.#believing({ envelope: { ...envelope, message, told } });
  }
}

function sentOf(text: OctetString): Sent {
  const parsed = commandOf({ pieces: [text], literals: [] }, null);
  return parsed.kind === "malformed"
    ? { name: parsed.name ?? "", arguments: null, further: [] }
    : {
        name: parsed.command.name,
        arguments: parsed.command.arguments ?? {},
        further: [],
      };
}

/** The name under which a program logs in, as it said it itself. */
function nameSaid(
  { mechanism, initial }: AuthArguments,
  further: readonly OctetString[],
): string {
  const said = initial === null ? further : [initial, ...further];
  return nameAsked(mechanism, said);
}

function shown(address: Parameters<typeof printAddress>[0]): string {
  return unicodeOf(printAddress(address));
}

function textOf(piece: OctetString | Uint8Array): OctetString {
  return typeof piece === "string" ? piece : octetStringOf(piece);
}
