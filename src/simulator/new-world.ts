import type { MailStore } from "../mail/mail-store.ts";
import { lonePath, type MailPath } from "../mail/mail-path.ts";
import { wholeServer, type ServerSetup } from "../mail/server-setup.ts";
import type { World } from "./world.ts";

/** What a world begins with. */
export interface Beginning {
  /** What the clock says: ms since 1970 in UTC. */
  readonly epoch: number;
  readonly mail: MailStore;
  /** Decides every chance in this world. */
  readonly seed: number;
  /** The next UIDVALIDITY; above all that the store has. */
  readonly nextUidValidity: number;
  /** Name of the host on which the servers run; `buzon.example` where none is given. */
  readonly host?: string;
  /** By protocol; servers not named do all they can. */
  readonly servers?: ReadonlyMap<string, ServerSetup>;
  /** The hosts around it; alone where none are given. */
  readonly path?: MailPath;
}

/** A world in which nothing has happened yet. */
export function newWorld(beginning: Beginning): World {
  const { epoch, mail, seed, nextUidValidity } = beginning;
  const { host = wholeServer.host, servers = new Map() } = beginning;
  const { path = lonePath(host) } = beginning;
  let highest = 0;
  for (const account of mail.accounts.values()) {
    for (const { id } of account.mailboxes.values()) {
      highest = Math.max(highest, id);
    }
  }
  return {
    epoch,
    now: 0,
    mail,
    host,
    servers,
    path,
    connections: new Map(),
    chance: seed | 0,
    nextUidValidity,
    nextMailboxId: highest + 1,
    nextSeq: 0,
  };
}
