import { expect, test } from "vitest";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import { pop3Reasons } from "../../../src/explain/pop3-reasons.ts";
import { commands } from "../../../src/protocols/pop3/commands/index.ts";
import { dialogue as pop3 } from "../../../src/protocols/pop3/dialogue.ts";
import { pop3ReasonValues } from "../../../src/protocols/pop3/reasons.ts";
import { newSession } from "../../../src/protocols/pop3/session.ts";

const entries = Object.entries<readonly string[]>(pop3ReasonValues);

test.each(entries)("%s is explained in both languages", (key, values) => {
  const explanation = pop3Reasons[key];
  for (const text of [explanation?.es ?? "", explanation?.en ?? ""]) {
    expect(text).toMatch(/^.{30,}[.]$/);
    const gaps = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const gap of gaps) expect(values).toContain(gap);
    expect(text.split("`").length % 2).toBe(1);
  }
});

test("nothing is explained that no command says", () => {
  expect(Object.keys(pop3Reasons).toSorted()).toEqual(
    Object.keys(pop3ReasonValues).toSorted(),
  );
});

test.each<[string, readonly string[], string, string]>([
  ["STAT", ["authorization", "ready"], "login-first", "AUTHORIZATION"],
  ["PASS", ["authorization", "ready"], "user-first", "AUTHORIZATION"],
  ["USER", ["transaction", "ready"], "already-logged-in", "TRANSACTION"],
  ["PASS", ["transaction", "ready"], "already-logged-in", "TRANSACTION"],
  ["NOOP", ["update"], "wrong-state", "UPDATE"],
])("P-06 %s in %j: %s", (name, state, key, term) => {
  const refusal = { kind: "state", tag: null, name, state } as const;
  expect(
    pop3.refuse(refusal, newSession(wholeServer, emptyStore, "")).reason,
  ).toEqual({
    key,
    values: { command: name, state: term },
    at: null,
  });
});

test("P-05 every refusal of a line has its own words", () => {
  const lines = ["", " X", "X", "RETR", "RETR 1 2", "RETR x", "USER \xff"];
  const texts = lines.map((line) => {
    const parsed = pop3.parse(
      { pieces: [line], literals: [] },
      newSession(wholeServer, emptyStore, ""),
    );
    if (parsed.kind === "command") throw new Error(line);
    const refused = pop3.refuse(
      { ...parsed, kind: "syntax" },
      newSession(wholeServer, emptyStore, ""),
    );
    return refused.responses[0]?.octets.join("");
  });
  expect(new Set(texts).size).toBe(lines.length);
  expect(texts.join("")).not.toContain("syntax error");
  expect(commands.size).toBe(19);
});
