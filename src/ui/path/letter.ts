import type { MailRoute } from "../../mail/dns-zone.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";
import type { TraceEventOf } from "../../simulator/trace.ts";

/** What a host answered on the way. */
export interface Reply {
  readonly seq: number;
  /** The command that it answers; "" for the greeting. */
  readonly command: string;
  readonly status: string;
}

/** Somebody for whom a letter was accepted, or not. */
export interface Addressee {
  readonly address: string;
  readonly accepted: boolean;
  /** The reply's code. */
  readonly code: string;
}

/** One thing that happened to a letter, told of the host where it happened. */
export type Station = {
  /** Of the event that tells it. */
  readonly seq: number;
  /** Virtual ms since the world began. */
  readonly at: number;
  readonly host: string;
} & (
  | {
      /** A host took it from whoever wrote it. */
      readonly kind: "sent";
      /** The connection by which it came; null for mail from outside the world. */
      readonly device: string | null;
      readonly secure: boolean;
      readonly sender: string;
      readonly addressees: readonly Addressee[];
      readonly reply: Reply | null;
      readonly content: MessageContent;
    }
  | {
      /** A host writes it itself, to tell what became of another letter. */
      readonly kind: "reported";
      readonly content: MessageContent;
    }
  | {
      readonly kind: "expanded";
      readonly alias: string;
      readonly targets: readonly string[];
    }
  | {
      readonly kind: "queued";
      readonly id: string;
      readonly recipients: readonly string[];
      /** The connection from host to host by which it came; null without one. */
      readonly hop: string | null;
      readonly content: MessageContent;
    }
  | {
      readonly kind: "asked";
      readonly id: string;
      readonly domain: string;
      readonly route: MailRoute;
    }
  | {
      readonly kind: "missed";
      readonly id: string;
      readonly to: string;
      readonly because: TraceEventOf<"hop.failed">["because"];
    }
  | {
      /** One host spoke with the next one. */
      readonly kind: "handed";
      readonly id: string;
      readonly hop: string;
      readonly to: string;
      /** When TLS was there, by its event; null for in clear. */
      readonly securedBy: number | null;
      readonly replies: readonly Reply[];
      /** The event that ended it; null as long as it is open. */
      readonly closedBy: number | null;
    }
  | {
      readonly kind: "deferred";
      readonly id: string;
      readonly recipients: readonly string[];
      readonly nextAttempt: number;
      readonly attempts: number;
      readonly because: string;
    }
  | { readonly kind: "finished"; readonly id: string }
  | {
      readonly kind: "stored";
      readonly account: string;
      readonly mailbox: string;
      readonly uid: number;
      readonly hop: string | null;
      readonly content: MessageContent;
    }
  | {
      /** A device has brought it down whole. */
      readonly kind: "read";
      readonly device: string;
      readonly account: string;
    }
  | {
      /** Somebody was told what became of it, by a letter of its own. */
      readonly kind: "told";
      readonly letter: number;
    }
);

/** The stations of one kind. */
export type StationOf<Kind extends Station["kind"]> = Extract<
  Station,
  { kind: Kind }
>;

/** What happened, before it is said when. */
export type Happened = Station extends infer Each
  ? Each extends Station
    ? Omit<Each, "seq" | "at">
    : never
  : never;

/** A message on its way, with all its copies: from whoever wrote it to everybody who gets it. */
export interface Letter {
  /** The `seq` of the first event that tells of it. */
  readonly key: number;
  /** As it was first taken. */
  readonly content: MessageContent;
  /** The letter that it reports on; null where it is no report. */
  readonly about: number | null;
  readonly isReport: boolean;
  readonly stations: readonly Station[];
}
