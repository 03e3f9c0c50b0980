import { expect, test } from "vitest";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import {
  currentExchange,
  tellingWord,
} from "../../../src/ui/presenter/current-exchange.ts";
import { newBench } from "../new-bench.ts";

function presented(device: string, ...lines: readonly string[]) {
  const made = newBench();
  made.talk(device, ...lines);
  const wire = new Wire(made.bench);
  wire.part = currentExchange;
  return { ...made, wire, texts: () => wire.shown.map(({ text }) => text) };
}

const login = "a1 LOGIN lucia gato.rojo";

test("only the last command and what came of it are shown", () => {
  const { texts } = presented("laptop", login, "a2 NOOP");
  expect(texts()).toEqual(["a2 NOOP", "a2 OK NOOP completed"]);
});

test("commands in flight together are shown together", () => {
  const { bench, texts } = presented("laptop", login, "a2 NOOP\na3 CHECK");
  expect(texts().slice(0, 2)).toEqual(["a2 NOOP", "a3 CHECK"]);
  bench.seekLine(2);
  expect(texts()[0]).toBe(login);
});

test("before the first command the greeting is shown", () => {
  const { texts } = presented("desktop");
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toMatch(/^\+OK/);
});

test("a step back shows a command on its way", () => {
  const { bench, texts } = presented("desktop", "USER lucia", "PASS gato.rojo");
  bench.stepBack();
  expect(texts()).toEqual(["PASS gato.rojo"]);
});

test("the telling word stands behind the tag, where there are tags", () => {
  const words = (device: string, ...lines: readonly string[]) => {
    const { wire } = presented(device, ...lines);
    return wire.shown.map((line) =>
      line.octets.slice(tellingWord(line, wire.tagged)).split(" ")[0]?.trim(),
    );
  };
  expect(words("laptop", login)).toEqual(["LOGIN", "OK"]);
  expect(words("desktop", "USER lucia")).toEqual(["USER", "+OK"]);
});
