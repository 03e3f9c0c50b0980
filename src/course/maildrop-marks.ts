import { mailboxNamed } from "../mail/mail-store.ts";
import type { TraceEvent } from "../simulator/trace.ts";
import type { World } from "../simulator/world.ts";
import type { Maildrop } from "./happened.ts";

type Drops = ReadonlyMap<string, Maildrop>;

/**
 * Which messages each POP3 session has marked as deleted, at every moment:
 * read from the trace, since marks are no part of the store.
 *
 * RFC 1939 §5, §6. The lock is taken when messages get their numbers; DELE
 * marks one, RSET takes all marks off, and the end of the session forgets them.
 */
export class MaildropMarks {
  readonly #history: { readonly seq: number; readonly drops: Drops }[] = [];
  readonly #spoken = new Map<number, string>();
  #now: Drops = new Map();

  /** Takes in the next event; `before` is the world before the step it belongs to. */
  see(event: TraceEvent, before: World): void {
    const { connection, seq } = event;
    if (connection === null) return;
    if (event.kind === "command.recognized") {
      this.#spoken.set(seq, event.frame.pieces[0] ?? "");
    } else if (event.kind === "mail.changed") {
      if (event.change.kind !== "maildrop.locked") return;
      const { account } = event.change;
      const inbox = mailboxNamed(before.mail, account, "INBOX");
      const uids = [...(inbox?.messages ?? [])].map(({ uid }) => uid);
      this.#set(seq, connection, { account, uids, marked: new Set() });
    } else if (event.kind === "connection.closed") {
      this.#set(seq, connection, null);
    } else if (event.kind === "command.completed") {
      const drop = this.#now.get(connection);
      if (drop === undefined || event.completion !== "OK") return;
      if (event.name === "RSET") {
        this.#set(seq, connection, { ...drop, marked: new Set() });
      } else if (event.name === "DELE") {
        const line = this.#spoken.get(event.cause ?? -1) ?? "";
        const number = Number(line.trim().split(/\s+/)[1]);
        const uid = drop.uids[number - 1];
        if (uid === undefined) return;
        const marked = new Set(drop.marked).add(uid);
        this.#set(seq, connection, { ...drop, marked });
      }
    }
  }

  /** The sessions that hold a maildrop when `until` events have happened, by connection. */
  at(until: number): Drops {
    return this.#history.findLast(({ seq }) => seq < until)?.drops ?? new Map();
  }

  #set(seq: number, connection: string, drop: Maildrop | null): void {
    const drops = new Map(this.#now);
    if (drop === null) drops.delete(connection);
    else drops.set(connection, drop);
    this.#now = drops;
    this.#history.push({ seq, drops });
  }
}
