import { expect, test } from "vitest";
import { legalCommands } from "../../src/simulator/legal-commands.ts";
import { protocolNamed } from "../../src/protocols/index.ts";
import {
  cutBack,
  present,
  record,
  traceOf,
} from "../../src/simulator/timeline.ts";
import { quiet, talk } from "../ui/talk.ts";

const older = {
  kind: "configure",
  at: 0,
  protocol: "imap",
  without: ["IDLE", "MOVE"],
} as const;

function legal(timeline: ReturnType<typeof quiet>, id: string) {
  const connection = present(timeline).connections.get(id);
  if (connection === undefined) throw new Error("not connected");
  return legalCommands(protocolNamed(connection.protocol), connection);
}

test("a server that is set up otherwise is so for connections made from then on", () => {
  const before = talk(quiet(), "imap", "one", "a LOGIN lucia gato.rojo");
  const configured = record(before, older);
  const after = talk(configured, "imap", "two", "a LOGIN lucia gato.rojo");
  expect(legal(after, "one")).toContain("IDLE");
  expect(legal(after, "two")).not.toContain("IDLE");
  const told = traceOf(after).flatMap((event) =>
    event.kind === "response.sent" && event.response.role === "greeting"
      ? [String(event.response.octets[0]).includes(" IDLE ")]
      : [],
  );
  expect(told).toEqual([true, false]);
});

test("it is in the record of what happened, and undone like all else", () => {
  const configured = record(quiet(), older);
  expect(traceOf(configured)).toMatchObject([
    { kind: "server.configured", protocol: "imap", connection: null },
  ]);
  const undone = cutBack(configured, 0);
  const connected = talk(undone, "imap", "one", "a LOGIN lucia gato.rojo");
  expect(legal(connected, "one")).toContain("IDLE");
});
