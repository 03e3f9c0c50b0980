import type * as v from "valibot";
import type { sessionForm } from "../forms/goal-forms.ts";
import { mailboxById } from "../../mail/mail-store.ts";
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
    const { client, protocol, state, open = true, secure } = wanted;
    const found = [...moment.world.connections.values()].some(
      (connection) =>
        connection.open === open &&
        (client === undefined
          ? !moment.isScripted(connection.id)
          : client === connection.id) &&
        (protocol ?? connection.protocol) === connection.protocol &&
        (secure ?? connection.secure) === connection.secure &&
        (state === undefined ||
          statePath(connection.snapshot).includes(state)) &&
        hasOpen(wanted, connection, moment),
    );
    return found ? "world" : null;
  },
  needs: ({ user, mailbox }) =>
    [user, mailbox]
      .filter((name) => name !== undefined)
      .map((name) => ({ anyOf: [name] })),
};

/** Whether somebody has logged in, and a mailbox is open, as it is wanted. */
function hasOpen(
  { user, mailbox, readOnly }: Wanted,
  connection: Connection,
  { world }: Moment,
): boolean {
  if ((user ?? mailbox ?? readOnly) === undefined) return true;
  const { protocol } = connection;
  const { account, open } = protocolNamed(protocol).observe(
    sessionOf(connection),
  );
  const name = (): string | undefined =>
    mailboxById(world.mail, account ?? "", open?.mailboxId ?? -1)?.name;
  return (
    (user === undefined || account === user) &&
    (readOnly === undefined || open?.readOnly === readOnly) &&
    (mailbox === undefined || name() === canonicalName(mailbox))
  );
}
