import { expect, test } from "vitest";
import { initialTransition, transition, type AnyMachineSnapshot } from "xstate";
import { protocols } from "../../src/protocols/index.ts";
import { moved } from "../../src/simulator/machine-move.ts";

/** What there is to compare of a snapshot and its actions. */
function plain(snapshot: AnyMachineSnapshot, actions: readonly string[]) {
  const { value, context, status, tags } = snapshot;
  return {
    value,
    context: context as unknown,
    status,
    tags: [...tags],
    actions,
  };
}

test.each(protocols.map((protocol) => [protocol.name, protocol] as const))(
  "%s moves as XState's transition does, from every state by every event",
  (_, { machine }) => {
    const types = machine.events.map((type) => type.replace("*", "XYZZY.OK"));
    const [start] = initialTransition(machine, { session: "at first" });
    const found = new Map([[JSON.stringify(start.value), start]]);
    // A map goes on with what is added while it is gone through.
    for (const snapshot of found.values()) {
      for (const type of types) {
        const event = { type, session: "adopted" };
        const [expected, actions] = transition(machine, snapshot, event);
        const names = actions.map((action) => action.type);
        expect(plain(...moved(machine, snapshot, event))).toEqual(
          plain(expected, names),
        );
        const key = JSON.stringify(expected.value);
        if (!found.has(key)) found.set(key, expected);
      }
    }
    expect(found.size).toBeGreaterThan(3);
  },
);
