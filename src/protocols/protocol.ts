import type { AnyStateMachine } from "xstate";
import type { MailChange } from "../mail/change.ts";
import type { MailStore } from "../mail/mail-store.ts";
import type { ServerSetup } from "../mail/server-setup.ts";
import type { MessageList } from "../mail/message-list.ts";
import type { Message } from "../mail/message.ts";
import type { OctetString } from "../mail/format/octets.ts";
import type { MailWork } from "./mail-work.ts";
import type { ServerSwitches } from "./server-switches.ts";
import type {
  Bilingual,
  Diagram,
  DiagramEdge,
  DiagramNode,
} from "./diagram.ts";
import type {
  Expected,
  Frame,
  Framed,
  FramerState,
  Framing,
} from "./framing.ts";

export type { Bilingual, Diagram, DiagramEdge, DiagramNode };
export type { Expected, Frame, Framed, FramerState, Framing };

/**
 * The contract that every protocol fulfils. The simulator knows protocols only
 * through it: it frames octets, lets the machine decide, runs what was allowed
 * and records what came of it.
 *
 * `Session` is what one connection remembers; it is the machine's context
 * under the key `session`, and only commands make the next one.
 */
export interface Protocol<Session = unknown> {
  /** The folder's name: `imap`, `pop3`. Keys texts and lessons. */
  readonly name: string;
  /** As people write it: `IMAP`, `POP3`. */
  readonly title: string;
  /** The port on which a server listens in clear. */
  readonly port: number;
  /** The port on which TLS protects all, from the first octet on (RFC 8314 §3); null without one. */
  readonly tlsPort: number | null;
  /** True when each command begins with a tag of the client's own choice. */
  readonly tagged: boolean;
  /** States, and which command each of them takes; see machine.ts of the protocol. */
  readonly machine: AnyStateMachine;
  readonly diagram: Diagram;
  /**
   * What a client gets to see: a tree of mailboxes with UIDs and flags, one
   * maildrop with unique-ids and octets, or no mail but the envelope of its own.
   */
  readonly scope: "mailboxes" | "maildrop" | "envelope";

  /** Brings in how it reads and carries out commands; see `dialogues.ts`. */
  readonly dialogue: () => Promise<Dialogue<Session>>;

  /** The session and first words of a connection that has just been opened. */
  open(context: OpenContext): Opening<Session>;
  /**
   * The session from the moment on when TLS protects it, after a command that
   * led to a state with the tag `expects.tls`. What was learned in clear is
   * forgotten (RFC 3501 §6.2.1, RFC 3207 §4.2).
   */
  secured(
    session: Session,
    mail: MailStore,
    certificate: OpenContext["certificate"],
  ): Session;
  /** Whether the command can be of use to this session: its extension may be switched off, or over. */
  has(command: string, session: Session): boolean;
  /** Whether a literal may come before the server has asked for it (RFC 7888 §3). */
  takesUnasked(session: Session): boolean;
  /** Whether both sides compress what they say from now on; left out where they never do. */
  isCompressed?(session: Session): boolean;
  /** What a connection leaves behind when it ends without having said goodbye. */
  abandon(session: Session): readonly MailChange[];
  /** Last words of a server that closes by itself: timeout, shutdown, fault. */
  farewell(reason: Farewell): readonly Response[];
  /** What a session has before it, for whoever watches; the simulator never asks. */
  observe(session: Session): Observation;
}

/**
 * The part of a protocol that is needed as soon as a client says something:
 * how commands are read, carried out and refused.
 */
export interface Dialogue<Session = unknown> {
  /** What of its servers can be switched off. */
  readonly switches: ServerSwitches;
  /** How a client's octets become commands. */
  readonly framing: Framing;
  /** Reads a whole frame as a command; what is wrong with it is in the answer. */
  parse(frame: Frame, session: Session): Parsed;
  /** The command that an unfinished frame is about, or null when it is none that this session's server, or with null any, knows. */
  preview(
    partial: Frame,
    session: Session | null,
  ): { readonly tag: string; readonly name: string } | null;
  /**
   * Whether a literal that was announced may be sent, given the frame so far:
   * words that refuse it, or null to go on (RFC 3501 §7.5).
   */
  refuseLiteral(
    partial: Frame,
    announced: number,
    context: Context<Session>,
  ): Refused | null;
  /** What tells a waiting client to send its literal. */
  readonly goAhead: Response;
  /** Carries out a command that the machine has allowed. */
  execute(command: Command, context: Context<Session>): Outcome<Session>;
  /** The key of a line that continues a command in progress: `DONE`, `other`. */
  lineKey(line: OctetString, session: Session): string;
  /** Carries on a command in progress with a further line from the client, or with all its data. */
  resume(line: OctetString, context: Context<Session>): Outcome<Session>;
  /**
   * What may be told without being asked, to a session whose state hears
   * updates; left out where none does.
   */
  updates?(context: Context<Session>): Outcome<Session>;
  /**
   * What a session is told whose mailbox has been deleted, and how that ends
   * the machine event `told.*`; null where its mailbox is still there.
   */
  loss?(context: Context<Session>): Outcome<Session> | null;
  /** Answers a command that was not carried out. */
  refuse(refusal: Refusal, session: Session): Refused;
}

/** A session seen from outside; cheap to make, since views ask after every event. */
export interface Observation {
  /** Whose mail it is; null while nobody has logged in. */
  readonly account: string | null;
  /** The mailbox or maildrop that is open; null when none is. */
  readonly open: OpenMailbox | null;
}

/** A mailbox as one session knows it, which may be less than the store holds. */
export interface OpenMailbox {
  /** Whose it is; `nobody` for a shared one. */
  readonly account: string;
  /** Whose \Seen is shown; null for the owner's. */
  readonly viewer: string | null;
  /** `Mailbox.id`, which outlives a rename. */
  readonly mailboxId: number;
  readonly readOnly: boolean;
  /** What the client knows by number: message n is `messages.at(n)`. */
  readonly messages: MessageList;
  /** UIDs that go when the session ends well (RFC 1939 §5, DELE); empty where flags do that. */
  readonly marked: ReadonlySet<number>;
  /** The unique-id that a listing gives (RFC 1939 §7); null where UIDs do that. */
  uniqueIdOf(message: Message): string | null;
  /** Octets of a message as the protocol counts and tells them. */
  sizeOf(message: Message): number;
}

export type Farewell =
  "autologout" | "shutdown" | "bug" | "too-many" | "too-much";

/** What `open` may see. */
export interface OpenContext {
  readonly connection: string;
  readonly mail: MailStore;
  /** How the server is set up that is connected to; it holds for the whole session. */
  readonly server: ServerSetup;
  /** True where TLS protects the connection from its first octet on. */
  readonly secure: boolean;
  /** The account for which a certificate speaks that the client showed in TLS; null without one. */
  readonly certificate: string | null;
  /** Where the client is, as an address literal has it within its brackets (RFC 5321 §4.1.3). */
  readonly address: string;
  readonly env: Env;
}

/** What a command may see and do. */
export interface Context<Session> {
  readonly connection: string;
  readonly session: Session;
  /** The store, and the one way to change it. */
  readonly work: MailWork;
  readonly env: Env;
}

/** The only door for time and chance; made by the simulator from the world. */
export interface Env {
  /** Milliseconds since 1970 in UTC, by the world's clock. */
  readonly now: number;
  /** A number from 0 up to but not including 1. */
  random(): number;
  nextUidValidity(): number;
  nextMailboxId(): number;
}

export interface Opening<Session> {
  readonly session: Session;
  /** Ends the machine event `greeting.*`: `OK`, `PREAUTH`, `BYE`. */
  readonly completion: string;
  readonly responses: readonly Response[];
}

/** What came of a command. The store has been changed through `context.work`. */
export interface Outcome<Session> {
  readonly command: string;
  /** Ends the machine event `completed.COMMAND.*`: `OK`, `NO`, `BAD`, `CONTINUE`, `ERR`. */
  readonly completion: string;
  /** May be lazy: it is read over snapshots and changes nothing. */
  readonly responses: Iterable<Response>;
  readonly session: Session;
  /** Why it did not succeed, for people; null when it did. */
  readonly reason: Reason | null;
}

/** Why something was refused: a key of `explain/`, with the words that fill its gaps. */
export interface Reason {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where in the frame's text the trouble begins, in octets; null when nowhere. */
  readonly at: number | null;
}

/** Something a server says: one line, or a multi-line answer with its end. */
export interface Response {
  /** In order, with the final CRLF; content as it is stored, never copied. */
  readonly octets: readonly (OctetString | Uint8Array)[];
  readonly role:
    "greeting" | "untagged" | "continuation" | "completion" | "data";
  readonly tag: string | null;
  /** The status word as sent: `OK`, `NO`, `BAD`, `BYE`, `+OK`, `-ERR`; else null. */
  readonly status: string | null;
  /** What it is about: `EXISTS`, `FETCH`, or the command it answers. */
  readonly name: string;
  /**
   * Where it stands for many responses, told as one to who wants nothing but
   * octets: each by itself.
   */
  readonly each?: () => Iterable<Response>;
}

/** A command by name with its parsed arguments, which only the protocol understands. */
export interface Command {
  readonly tag: string | null;
  /** In capitals; `UID FETCH` is `UID` with the rest in its arguments. */
  readonly name: string;
  /** What people call it, where the name is only the first word of that. */
  readonly said?: string;
  readonly arguments: unknown;
}

/** A frame that was read: a command, or a command with unreadable arguments, or neither. */
/** Hears by which rule of the grammar which octets of a command were read. */
export type SpanRecorder = (rule: string, from: number, to: number) => void;

export type Parsed =
  | { readonly kind: "command"; readonly command: Command }
  | {
      readonly kind: "malformed";
      readonly tag: string | null;
      /** The command meant, when that much could be read and is known. */
      readonly name: string | null;
      readonly reason: Reason;
    };

/** Why the simulator asks a protocol to refuse. */
export type Refusal =
  | {
      readonly kind: "syntax";
      readonly tag: string | null;
      readonly name: string | null;
      readonly reason: Reason;
    }
  | {
      readonly kind: "state";
      readonly tag: string | null;
      readonly name: string;
      /** Path of state names, outermost first. */
      readonly state: readonly string[];
    };

export interface Refused {
  readonly responses: readonly Response[];
  readonly reason: Reason;
}
