import { presentMailbox, presentRights } from "../mailbox-view.ts";
import { noPermission, readOnlyMailbox } from "../refusals.ts";
import { untaggedStatus } from "../wire/response.ts";
import {
  no,
  ok,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";
import { copy, copied, type CopyArguments } from "./copy.ts";

/**
 * MOVE takes messages to another mailbox: they are copied and, in the same
 * step, removed here, whatever their flags.
 *
 * RFC 6851 §3 · legal in: selected · completes: OK, NO, BAD
 *
 *     move = "MOVE" SP sequence-set SP mailbox
 *
 * COPYUID comes untagged, before the EXPUNGE responses (§4.3), which are this
 * client's pending updates. All are moved or none. It needs the rights that STORE,
 * COPY and EXPUNGE would (§4.2).
 */
export const move: ImapCommand<CopyArguments> = {
  name: "MOVE",
  parse: copy.parse,
  tells: () => "all",
  run: (argument, context) => moveMessages(argument, context, false),
};

/** Carries out MOVE, or UID MOVE when the set is of UIDs. */
export function moveMessages(
  argument: CopyArguments,
  context: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const { session, work } = context;
  const view = session.selected;
  if (view === null || view.readOnly) {
    return no(readOnlyMailbox(view?.name ?? ""), session);
  }
  const rights = presentRights(view, work.mail);
  const lacking = ["t", "e"].find((right) => !rights.includes(right));
  if (lacking !== undefined)
    return no(noPermission(view.name, lacking), session);
  const done = copied(argument, context, byUid, true);
  if ("status" in done) return done;
  const mailbox = presentMailbox(view, work.mail);
  if (done.uids.length === 0 || mailbox === undefined) {
    return ok("MOVE completed", session);
  }
  work.change({
    kind: "messages.expunged",
    account: view.account,
    mailbox: mailbox.name,
    uids: done.uids,
  });
  if (done.code === null) return ok("MOVE completed", session);
  const told = untaggedStatus("OK", done.code, "Moved");
  return ok("MOVE completed", session, [told]);
}
