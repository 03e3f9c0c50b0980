import type { DnsZone } from "../mail/dns-zone.ts";
import type { OctetString } from "../mail/format/octets.ts";
import type { ServerSetup } from "../mail/server-setup.ts";

/**
 * Everything that can happen to a world from outside. Together with the scene
 * and the seed, a list of these is a whole session: the save format, the bug
 * report and a lesson's solution.
 *
 * `at` is virtual time in ms since the world began and never goes back: where
 * it is earlier than the world's clock, the clock stays.
 */
export type Input = { readonly at: number } & (
  | {
      readonly kind: "connect";
      readonly connection: string;
      readonly protocol: string;
      /** Round-trip time of the line in ms. */
      readonly roundTripTime: number;
      /** TLS from the first octet on, on the port for that (RFC 8314 §3). */
      readonly tls?: true;
      /**
       * The account for which the certificate speaks that the client shows when
       * TLS begins, now or later (RFC 4422 appendix A).
       */
      readonly certificate?: string;
      /** Where the client is, as in an address literal; else in the network of the world's own devices. */
      readonly address?: string;
    }
  | {
      readonly kind: "send";
      readonly connection: string;
      readonly octets: OctetString;
    }
  /** The client begins TLS, which the server waits for since STARTTLS or STLS; else nothing. */
  | {
      readonly kind: "secure";
      readonly connection: string;
      /** As above, for a client of which only now is known what it shows. */
      readonly certificate?: string;
    }
  /** The cable is cut: neither side says goodbye. */
  | { readonly kind: "cut"; readonly connection: string }
  /** The server ends the connection by itself. */
  | {
      readonly kind: "close";
      readonly connection: string;
      readonly reason: "autologout" | "shutdown";
      /** In ms: so long nothing is said before, and what waits for its time gets its turn. */
      readonly after?: number;
    }
  /** A server is set up otherwise, for new connections. */
  | {
      readonly kind: "configure";
      readonly protocol: string;
      /** In capitals, as the server would list them. */
      readonly without: readonly string[];
      /** As in `ServerSetup`; as before where it isn't said. */
      readonly secureLogin?: boolean;
      readonly stripped?: boolean;
      readonly preauthenticated?: string | null;
      readonly greeting?: ServerSetup["greeting"];
      readonly turnsAway?: boolean;
      readonly tlsFails?: boolean;
      /** As in `Pop3Setup`. */
      readonly dialect?: string;
      readonly trusts?: readonly string[];
    }
  /** The clock goes on by itself, by so many ms; what waits for its time gets its turn. */
  | { readonly kind: "advance"; readonly by: number }
  /** The DNS says something else from now on: all of its records. */
  | { readonly kind: "publish"; readonly zone: DnsZone }
  /** A host's mail for some names goes to others: all of its aliases. */
  | {
      readonly kind: "alias";
      readonly host: string;
      readonly aliases: Readonly<Record<string, readonly string[]>>;
    }
  /** A host elsewhere is switched off or on. */
  | { readonly kind: "switch"; readonly host: string; readonly up: boolean }
  /** Mail arrives from elsewhere. */
  | {
      readonly kind: "deliver";
      readonly account: string;
      readonly mailbox: string;
      readonly octets: OctetString;
      /** Messages that arrive together with it, after it. */
      readonly further?: readonly OctetString[];
    }
);

/** An input that has not been given its time yet. */
export type TimelessInput = Input extends infer Each
  ? Each extends Input
    ? Omit<Each, "at">
    : never
  : never;
