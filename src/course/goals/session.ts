import type * as v from "valibot";
import type { sessionForm } from "../forms/goal-forms.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import { protocolNamed } from "../../protocols/index.ts";
import { statePath } from "../../simulator/state-path.ts";
import { sessionOf, type Connection } from "../../simulator/world.ts";
import type { Moment } from "../moment.ts";
import type { GoalKind } from "./goal-kind.ts";

type Wanted = v.InferOutput<typeof sessionForm>;

/** There is a connection of this kind now. */
export const session: GoalKind<Wanted> = {
  name: "session",
  proof(wanted, moment) {
    const { client, protocol, state, open = true } = wanted;
    const found = [...moment.world.connections.values()].some(
      (connection) =>
        connection.open === open &&
        (client ?? connection.id) === connection.id &&
        (protocol ?? connection.protocol) === connection.protocol &&
        (state === undefined ||
          statePath(connection.snapshot).includes(state)) &&
        hasOpen(wanted, connection, moment),
    );
    return found ? "world" : null;
  },
  needs: ({ user, mailbox }) =>
    [user, mailbox].flatMap((name) =>
      name === undefined ? [] : [{ anyOf: [name] }],
    ),
};

/** Whether the session has logged in and opened what is wanted. */
function hasOpen(
  { user, mailbox, readOnly }: Wanted,
  connection: Connection,
  { world }: Moment,
): boolean {
  const protocol = protocolNamed(connection.protocol);
  const seen = protocol.observe(sessionOf(connection));
  const wanted =
    mailbox === undefined
      ? undefined
      : mailboxNamed(world.mail, seen.account ?? "", canonicalName(mailbox));
  return (
    (user === undefined || user === seen.account) &&
    (mailbox === undefined ||
      (wanted !== undefined && wanted.id === seen.open?.mailboxId)) &&
    (readOnly === undefined || readOnly === seen.open?.readOnly)
  );
}
