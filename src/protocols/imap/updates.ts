import type { Context } from "../protocol.ts";
import { tellUpdates, type Told } from "./mailbox-view.ts";
import type { ImapSession } from "./session.ts";

/** What a session was told, and the session that knows it. */
interface SessionTold extends Omit<Told, "view"> {
  readonly session: ImapSession;
}

/** What a session is told of what others did, and the session that knows it. */
export function updates(
  session: ImapSession,
  { work }: Context<ImapSession>,
  tells: "all" | "no-expunge" | "nothing",
): SessionTold {
  const { selected } = session;
  if (selected === null || tells === "nothing")
    return { session, responses: [], expunged: false };
  const { enabled } = session;
  const telling = { expunge: tells === "all", enabled };
  const { view, ...told } = tellUpdates(selected, work, telling);
  const after = view === selected ? session : { ...session, selected: view };
  return { session: after, ...told };
}
