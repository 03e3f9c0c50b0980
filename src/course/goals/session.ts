import * as v from "valibot";
import { statePath } from "../../simulator/state-path.ts";
import type { GoalKind } from "./goal-kind.ts";

const word = v.pipe(v.string(), v.nonEmpty());

const schema = v.strictObject({
  client: v.optional(word),
  protocol: v.optional(word),
  /** Name of a state of the protocol's machine, at any depth. */
  state: v.optional(word),
  /** Whether the connection still stands; it does when this is left out. */
  open: v.optional(v.boolean()),
});

/** There is a connection of this kind now. */
export const session: GoalKind<v.InferOutput<typeof schema>> = {
  name: "session",
  schema,
  proof({ client, protocol, state, open = true }, moment) {
    const found = [...moment.world.connections.values()].some(
      (connection) =>
        connection.open === open &&
        (client ?? connection.id) === connection.id &&
        (protocol ?? connection.protocol) === connection.protocol &&
        (state === undefined || statePath(connection.snapshot).includes(state)),
    );
    return found ? "world" : null;
  },
  needs: () => [],
};
