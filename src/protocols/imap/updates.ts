import type { Context, Response } from "../protocol.ts";
import { tellUpdates } from "./mailbox-view.ts";
import type { ImapSession } from "./session.ts";

/** What a session is told of what others did, and the session that knows it. */
export function updates(
  session: ImapSession,
  { work }: Context<ImapSession>,
  tells: "all" | "no-expunge" | "nothing",
): { readonly session: ImapSession; readonly responses: readonly Response[] } {
  const { selected } = session;
  if (selected === null || tells === "nothing")
    return { session, responses: [] };
  const { enabled } = session;
  const telling = { expunge: tells === "all", enabled };
  const { view, responses } = tellUpdates(selected, work, telling);
  return { session: { ...session, selected: view }, responses };
}
