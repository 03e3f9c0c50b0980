import type { Component } from "svelte";
import type { OctetString } from "../../mail/format/octets.ts";
import type { Row } from "./rows.ts";
import type { Talk } from "./talk.ts";
import type { Wire } from "./wire.svelte.ts";

/** How the wire's octets are shown when they aren't shown as text. */
export interface Look {
  /** Columns of the widest row that has been shown. */
  readonly columns: number;
  /** Octets of one line; for longer octets the text is longer, never other. */
  text(octets: OctetString): string;
  /** What stands behind a row. */
  readonly Tail: Component<{ readonly row: Row; readonly wire: Wire<Talk> }>;
}
