import { expect, test } from "vitest";
import { announcement } from "../../../src/ui/ladder/announcement.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { en } from "../../../src/ui/text/en.ts";
import { newBench } from "../new-bench.ts";

test("a batch is said in one sentence, and what one typed isn't said at all", () => {
  const { bench, talk } = newBench();
  talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
  for (let i = 0; i < 5; i++) bench.deliver("Subject: x\r\n\r\n");
  talk("laptop", "a3 NOOP");
  const heard = new Wire(bench).shown.length;
  talk("laptop", "a4 FETCH 1:5 (UID)");
  const said = announcement(new Wire(bench).shown.slice(heard), en.wire);
  expect(said).toBe("5 FETCH responses; server, a4, OK FETCH completed");
});
