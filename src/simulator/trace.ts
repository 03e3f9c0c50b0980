import type { MailChange } from "../mail/change.ts";
import type { ServerSetup } from "../mail/server-setup.ts";
import type { OctetString } from "../mail/format/octets.ts";
import type { MailRoute } from "../mail/dns-zone.ts";
import type { PathChange } from "../mail/path-change.ts";
import type { Frame, Reason, Response } from "../protocols/protocol.ts";

import type { Hop } from "./world.ts";

/**
 * What a client's octets are. `discarded`: a line that came in clear behind
 * the command that asked for TLS, and was thrown away unread.
 */
export type LineRole =
  | "command"
  | "literal"
  | "continuation"
  | "data"
  | "overlong"
  | "stray"
  | "discarded";

/** What happened, by kind; always in the past tense. */
export type Happening =
  | {
      readonly kind: "connection.opened";
      readonly protocol: string;
      /** Whom the client's certificate names, where it has one to show in TLS. */
      readonly certificate?: string;
      /** Whether somebody on the line takes the offer of TLS out of what passes. */
      readonly stripped?: true;
      /** Between which hosts, where no client of the world's own opened it. */
      readonly hop?: Hop;
    }
  | {
      /** Time went on without anything coming in. */
      readonly kind: "clock.advanced";
      /** In ms. */
      readonly by: number;
    }
  | {
      /** Something happened to the mail path: hosts, zone, queues, mail elsewhere. */
      readonly kind: "path.changed";
      readonly change: PathChange;
    }
  | {
      /** A host asked the DNS where a message goes. */
      readonly kind: "route.found";
      readonly host: string;
      /** The message's id in the host's queue. */
      readonly message: string;
      readonly domain: string;
      readonly route: MailRoute;
    }
  | {
      /** A host could not be reached. */
      readonly kind: "hop.failed";
      readonly hop: Hop;
      readonly because: "down" | "no-address";
    }
  | {
      /** A server was set up otherwise, for connections opened from then on. */
      readonly kind: "server.configured";
      readonly protocol: string;
      readonly setup: ServerSetup;
    }
  | { readonly kind: "octets.received"; readonly octets: OctetString }
  | {
      /** One line of the client's, or some octets of a literal or of data. */
      readonly kind: "line.received";
      readonly text: OctetString;
      /**
       * `continuation`: a line that carries on a command in progress. `data`:
       * content of a message, up to the line that ends it. `stray`: a line
       * that was not ended as it must be.
       */
      readonly role: LineRole;
      /** For a literal: octets so far of octets announced. For data nothing is announced. */
      readonly received: number;
      readonly announced: number;
    }
  | { readonly kind: "literal.announced"; readonly octets: number }
  | {
      readonly kind: "command.recognized";
      readonly tag: string | null;
      readonly name: string;
      /** What people call it, where that is more than the name. */
      readonly said?: string;
      readonly arguments: unknown;
      readonly frame: Frame;
    }
  | {
      /** A command that was not carried out, or that did not succeed. */
      readonly kind: "command.refused";
      readonly because: "syntax" | "state" | "result";
      readonly tag: string | null;
      readonly name: string | null;
      readonly reason: Reason;
    }
  | {
      readonly kind: "command.completed";
      readonly tag: string | null;
      readonly name: string;
      readonly completion: string;
    }
  | {
      readonly kind: "state.changed";
      /** Path of state names, outermost first. */
      readonly from: readonly string[];
      readonly to: readonly string[];
      /** The machine event that did it, such as `completed.SELECT.OK`. */
      readonly by: string;
    }
  | { readonly kind: "mail.changed"; readonly change: MailChange }
  | {
      readonly kind: "response.sent";
      readonly response: Response;
      /** True when nobody asked for it. */
      readonly unsolicited: boolean;
    }
  | {
      /** Client and server have agreed on keys; all that follows is encrypted. */
      readonly kind: "tls.established";
      /** 32 octets from which both have the keys. */
      readonly secret: OctetString;
    }
  | {
      /** What came in place of a handshake was none. */
      readonly kind: "tls.failed";
    }
  | {
      readonly kind: "connection.closed";
      readonly by: "server" | "cable";
    }
  | {
      /** The engine failed: shown as a bug, the session ended, all else untouched. */
      readonly kind: "fault.caught";
      readonly message: string;
    };

/**
 * One event of the one trace. Everything on screen is read from these and
 * from the worlds between them.
 */
export type TraceEvent = {
  /** 0-based place in the whole record of a world. */
  readonly seq: number;
  /** The `seq` of what provoked it; null for what came from outside. */
  readonly cause: number | null;
  /** Virtual time at the server, in ms since the world began. */
  readonly at: number;
  /** The connection it belongs to; null for the world at large. */
  readonly connection: string | null;
} & Happening;

/** The events of one kind. */
export type TraceEventOf<Kind extends TraceEvent["kind"]> = Extract<
  TraceEvent,
  { kind: Kind }
>;
