import { expect, test } from "vitest";
import { protocolNamed } from "../../../src/protocols/index.ts";
import { fetchCommand } from "../../../src/ui/message/fetch-command.ts";
import { newBench } from "../new-bench.ts";

test("by the session's number where it has one, else by UID; and it is taken", () => {
  const { bench, talk } = newBench();
  talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
  const { connection } = bench;
  if (connection === undefined) throw new Error("nobody is connected");
  const session = (connection.snapshot as { context: { session: unknown } })
    .context.session;
  const { open } = protocolNamed("imap").observe(session);
  const second = open?.messages.at(2);
  expect(second).toBeDefined();
  const uid = second?.uid ?? 0;
  expect(fetchCommand(uid, "TEXT", open)).toBe("FETCH 2 BODY[TEXT]");
  expect(fetchCommand(uid, "", null)).toBe(`UID FETCH ${uid} BODY[]`);
  expect(fetchCommand(9999, "1.MIME", open)).toBe(
    "UID FETCH 9999 BODY[1.MIME]",
  );
  talk("laptop", `a3 ${fetchCommand(uid, "TEXT", open)}`);
  talk("laptop", `a4 ${fetchCommand(uid, "1.MIME", null)}`);
  expect(bench.refusal).toBe(null);
});
