import { octetStringOf } from "../mail/format/octets.ts";
import { nameAsked } from "../protocols/common/sasl/exchange.ts";
import { saslPrep } from "../protocols/common/sasl/sasl-prep.ts";
import type { AuthArguments } from "../protocols/pop3/commands/auth.ts";
import { commandOf } from "../protocols/pop3/dialogue.ts";
import type { Response } from "../protocols/protocol.ts";
import type { TraceEventOf } from "../simulator/trace.ts";
import {
  newMailbox,
  noBelief,
  withoutMessage,
  type Belief,
  type BelievedMailbox,
  type BelievedMessage,
  type Told,
} from "./belief.ts";
import { BelievedList } from "./believed-list.ts";
import type { MailClient } from "./mail-client.ts";
import { heardListing, heardMessage, heardStatus } from "./pop3-hearing.ts";

/** A command sent and not answered: its keyword, and what it was given. */
interface Sent {
  readonly name: string;
  readonly user: string | null;
  readonly message: number | null;
  /** Of AUTH: the mechanism, and the lines in base64 so far. */
  readonly sasl: {
    readonly mechanism: string;
    readonly lines: readonly string[];
  } | null;
}

interface Memory {
  readonly belief: Belief;
  /** In order: POP3 answers in that of the commands (RFC 2449 §6.8). */
  readonly sent: readonly Sent[];
  /** Name given to USER. */
  readonly user: string | null;
  /** Messages of an earlier session, and whose: found again by unique-id. */
  readonly kept: {
    readonly user: string | null;
    readonly messages: BelievedList;
  };
}

/**
 * A POP3 program that remembers (RFC 1939): the list of its login, the marks
 * that it has set, and from session to session what it read of a message by
 * its unique-id.
 */
export class Pop3Client implements MailClient {
  static readonly new = new Pop3Client({
    belief: noBelief,
    sent: [],
    user: null,
    kept: { user: null, messages: BelievedList.empty },
  });

  readonly #memory: Memory;

  private constructor(memory: Memory) {
    this.#memory = memory;
  }

  get belief(): Belief {
    return this.#memory.belief;
  }

  connected(certificate: string | null): Pop3Client {
    const { user, mailbox } = this.belief;
    const belief = { ...noBelief, connected: true, certificate };
    const kept =
      mailbox === null
        ? this.#memory.kept
        : { user, messages: mailbox.messages };
    return new Pop3Client({ ...Pop3Client.new.#memory, belief, kept });
  }

  said({ text, role }: TraceEventOf<"line.received">): Pop3Client {
    if (role === "discarded") return this;
    const { sent } = this.#memory;
    if (role === "continuation") {
      const [first, ...rest] = sent;
      if (first === undefined || first.sasl === null) return this;
      const { mechanism, lines } = first.sasl;
      const sasl = { mechanism, lines: [...lines, text] };
      return this.#with({ sent: [{ ...first, sasl }, ...rest] });
    }
    const parsed = commandOf(text, null);
    return this.#with({
      sent: [
        ...sent,
        parsed.kind === "malformed"
          ? sentOf(parsed.name ?? "", null)
          : sentOf(parsed.command.name, parsed.command.arguments),
      ],
    });
  }

  heard({ octets, role }: Response, told: Told): Pop3Client {
    const [first] = this.#memory.sent;
    if (role === "greeting" || first === undefined) return this;
    // The rest of the command is still to come.
    if (role === "continuation") return this;
    const text = octets
      .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
      .join("");
    if (role === "data") return this.#listed(first, text, told).#answered();
    const { ok, pair } = heardStatus(text, first.name);
    if (!ok) return this.#answered();
    if (hasMoreLines(first)) return this;
    return this.#accepted(first, pair, told).#answered();
  }

  disconnected(): Pop3Client {
    return this.#with({
      belief: { ...this.belief, connected: false },
      sent: [],
    });
  }

  #with(changes: Partial<Memory>): Pop3Client {
    return new Pop3Client({ ...this.#memory, ...changes });
  }

  #withMailbox(mailbox: BelievedMailbox): Pop3Client {
    return this.#with({ belief: { ...this.belief, mailbox } });
  }

  #answered(): Pop3Client {
    return this.#with({ sent: this.#memory.sent.slice(1) });
  }

  /** `+OK` to a command whose answer has no further lines. */
  #accepted(
    { name, user, message, sasl }: Sent,
    pair: readonly [string, string] | null,
    told: Told,
  ): Pop3Client {
    const { mailbox } = this.belief;
    if (name === "USER") return this.#with({ user });
    if (logins.has(name) || sasl !== null) {
      const said = sasl === null ? null : nameAsked(sasl.mechanism, sasl.lines);
      // Who says nothing is whom the certificate names (RFC 4422 appendix A).
      const named =
        said === ""
          ? this.belief.certificate
          : (said ?? user ?? this.#memory.user);
      // The same name may be written in several ways (RFC 6856 §2.2).
      const who = named === null ? null : (saslPrep(named) ?? named);
      const opened = { ...newMailbox(null, told), settled: true };
      return this.#with({
        belief: { ...this.belief, user: who, mailbox: opened },
      });
    }
    if (mailbox === null) return this;
    const number = Number(pair?.[0]);
    switch (name) {
      case "STAT":
        return this.#withMailbox(counted(mailbox, number));
      case "LIST":
      case "UIDL":
        return this.#learned(
          number,
          { ...this.#fact(name, pair?.[1] ?? "") },
          told,
        );
      case "DELE":
        return this.#learned(message ?? 0, { marked: true }, told);
      case "RSET": {
        const messages = mailbox.messages.map((each) =>
          each.marked ? { ...each, marked: false, told } : each,
        );
        return this.#withMailbox({ ...mailbox, messages });
      }
      case "QUIT":
        return this.#withMailbox(withoutMarked(mailbox, told));
      default:
        return this;
    }
  }

  /** The further lines of an answer. */
  #listed({ name, message }: Sent, text: string, told: Told): Pop3Client {
    const { mailbox } = this.belief;
    if (mailbox === null) return this;
    if (name === "RETR" || name === "TOP") {
      return this.#learned(message ?? 0, heardMessage(text), told);
    }
    if (name !== "LIST" && name !== "UIDL") return this;
    const listing = heardListing(text, name);
    const last = listing.at(-1)?.[0] ?? 0;
    // Marked messages are left out, at the end too; who has marked them knows.
    const exists = Math.max(last, mailbox.messages.length);
    const grown = this.#withMailbox({
      ...mailbox,
      messages: mailbox.messages.resized(exists),
      exists,
    });
    return listing.reduce(
      (client, [number, value]) =>
        client.#learned(number, client.#fact(name, value), told),
      grown,
    );
  }

  /** What LIST or UIDL says of a message, and what is known by that. */
  #fact(name: string, value: string): Partial<BelievedMessage> {
    if (name === "LIST") return { size: Number(value) };
    const { kept } = this.#memory;
    const before =
      kept.user === this.belief.user
        ? kept.messages.byUniqueId(value)
        : undefined;
    if (before === undefined) return { uniqueId: value };
    const { subject, from } = before;
    return { uniqueId: value, ...(subject === null ? {} : { subject, from }) };
  }

  #learned(
    number: number,
    facts: Partial<BelievedMessage>,
    told: Told,
  ): Pop3Client {
    const { mailbox } = this.belief;
    if (mailbox === null || !(number >= 1)) return this;
    // Numbers have no gaps (RFC 1939 §4): with message 3 there are 1 and 2.
    const messages = mailbox.messages.resized(
      Math.max(number, mailbox.messages.length),
    );
    const known = messages.at(number);
    if (known === undefined) return this;
    return this.#withMailbox({
      ...mailbox,
      messages: messages.with(number, { ...known, ...facts, told }),
    });
  }
}

/** Commands that log in when they go well, besides AUTH. */
const logins: ReadonlySet<string> = new Set(["PASS", "APOP", "RPOP"]);

function sentOf(name: string, given: unknown): Sent {
  const { user = null, message = null } = (given ?? {}) as Partial<Sent>;
  if (name !== "AUTH" || given === null) {
    return { name, user, message, sasl: null };
  }
  const { mechanism, initial } = given as AuthArguments;
  const lines = initial === null ? [] : [initial];
  const sasl = mechanism === null ? null : { mechanism, lines };
  return { name, user, message, sasl };
}

/** Whether `+OK` is followed by lines and a dot (RFC 1939 §3). */
function hasMoreLines({ name, message, sasl }: Sent): boolean {
  if (name === "AUTH") return sasl === null;
  if (name === "LIST" || name === "UIDL") return message === null;
  return name === "RETR" || name === "TOP" || name === "CAPA";
}

/** STAT counts what isn't marked (RFC 1939 §5). */
function counted(mailbox: BelievedMailbox, unmarked: number): BelievedMailbox {
  let exists = unmarked;
  for (const { marked } of mailbox.messages) if (marked) exists++;
  return { ...mailbox, messages: mailbox.messages.resized(exists), exists };
}

/** After QUIT the marked messages are gone (RFC 1939 §6). */
function withoutMarked(mailbox: BelievedMailbox, told: Told): BelievedMailbox {
  let after = mailbox;
  let number = 0;
  for (const { marked } of mailbox.messages) {
    number++;
    const gone = mailbox.messages.length - after.messages.length;
    if (marked) after = withoutMessage(after, number - gone, told);
  }
  return { ...after, exists: after.messages.length };
}
