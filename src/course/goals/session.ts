import type * as v from "valibot";
import type { sessionForm } from "../forms/goal-forms.ts";
import { statePath } from "../../simulator/state-path.ts";
import type { GoalKind } from "./goal-kind.ts";

/** There is a connection of this kind now. */
export const session: GoalKind<v.InferOutput<typeof sessionForm>> = {
  name: "session",
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
