import { describe, expect, test } from "vitest";
import { traceOf } from "../../../src/simulator/timeline.ts";
import { statelyEvents } from "../../../src/ui/devtools/stately-events.ts";
import { epoch } from "../../stores.ts";
import { quiet, talk } from "../talk.ts";

const setting = {
  secrets: { told: new Set<number>(), values: [] },
  epoch,
  suffix: "",
};

function messages(protocol: string, ...lines: readonly string[]) {
  return traceOf(talk(quiet(), protocol, "a", ...lines)).flatMap((event) =>
    statelyEvents(event, setting),
  );
}

describe("statelyEvents", () => {
  test("a connection is an actor with its protocol's machine", () => {
    const [actor] = messages("pop3");
    expect(actor).toMatchObject({
      type: "@xstate.actor",
      sessionId: "a",
      name: "POP3 a",
      createdAt: String(epoch),
      _version: "0.7.2",
    });
    if (actor?.type !== "@xstate.actor") return;
    const definition = JSON.parse(actor.definition ?? "") as {
      readonly id: string;
      readonly states: Readonly<Record<string, unknown>>;
    };
    expect(definition.id).toBe("pop3");
    expect(Object.keys(definition.states)).toContain("transaction");
  });

  test("moves are snapshots with the machine's own state value", () => {
    const snapshots = messages(
      "imap",
      "a1 LOGIN lucia x",
      "a2 LOGIN lucia gato.rojo",
    )
      .filter((message) => message.type === "@xstate.snapshot")
      .map(({ event, snapshot }) => [event.type, snapshot]);
    expect(snapshots).toMatchObject([
      [
        "greeting.OK",
        { status: "active", value: { notAuthenticated: "ready" } },
      ],
      ["completed.LOGIN.OK", { value: { authenticated: "ready" } }],
    ]);
  });

  test("every other event is one too, under its own kind", () => {
    const types = messages("pop3", "USER lucia")
      .filter((message) => message.type === "@xstate.event")
      .map(({ event }) => event.type);
    expect(types).toEqual([
      "connection.opened",
      "response.sent",
      "greeting.OK",
      "octets.received",
      "line.received",
      "command.USER",
      "response.sent",
      "command.completed",
      "completed.USER.OK",
    ]);
  });

  test("all of it can be sent as it is", () => {
    const all = messages(
      "imap",
      "a1 LOGIN lucia gato.rojo",
      "a2 SELECT INBOX",
      "a3 FETCH 1:* BODY[]",
    );
    expect(structuredClone(all)).toEqual(all);
    expect(JSON.parse(JSON.stringify(all))).toMatchObject(
      all.map(({ type, id }) => ({ type, id })),
    );
  });
});
