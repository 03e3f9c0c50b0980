import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { protocols } from "../src/protocols/index.ts";
import { knownCommands } from "../src/simulator/legal-commands.ts";
import { complaints } from "./architecture/rules.ts";

const root = new URL("../", import.meta.url);

function sourcesIn(folder: string): Map<string, string> {
  const files = readdirSync(new URL(folder, root), {
    recursive: true,
    encoding: "utf8",
  })
    .map((file) => folder + file.replaceAll("\\", "/"))
    .filter((file) => /\.(ts|mjs|svelte)$/.test(file));
  return new Map(
    files.map((file) => [file, readFileSync(new URL(file, root), "utf8")]),
  );
}

describe("the sources", () => {
  const sources = sourcesIn("src/");

  it("are found", () => {
    expect(sources.size).toBeGreaterThan(50);
  });

  it("keep the layers, the names, the sizes and the doors of time and chance", () => {
    expect(complaints(sources)).toEqual([]);
  });
});

describe.each(protocols)("the commands of $name", (protocol) => {
  // Services that share their commands share the machine, too.
  const folder = `src/protocols/${protocol.machine.id}/commands/`;

  it("stand in one file each, in the table and in the machine", async () => {
    const files = [...sourcesIn(folder).keys()];
    const inFiles = new Map<string, string>();
    for (const file of files) {
      if (file.endsWith("/index.ts")) continue;
      for (const name of await commandsIn(file)) inFiles.set(name, file);
    }
    const inTable = [...(await tableIn(`${folder}index.ts`)).keys()];
    const inMachine = knownCommands(protocol);
    expect(inTable.toSorted()).toEqual([...inFiles.keys()].toSorted());
    expect(inMachine.toSorted()).toEqual(inTable.toSorted());
    for (const [name, file] of inFiles) {
      expect(file).toBe(`${folder}${name.toLowerCase()}.ts`);
    }
  });
});

/** Names of the commands that a module exports. */
async function commandsIn(file: string): Promise<readonly string[]> {
  const module: Record<string, unknown> = await load(file);
  return Object.values(module).flatMap((value) =>
    typeof value === "object" &&
    value !== null &&
    "run" in value &&
    "name" in value
      ? [String(value.name)]
      : [],
  );
}

/** The table of a protocol: the one map that its index exports. */
async function tableIn(file: string): Promise<ReadonlyMap<string, unknown>> {
  const maps = Object.values(await load(file)).filter(
    (value) => value instanceof Map,
  );
  const [table] = maps;
  if (table === undefined || maps.length > 1) {
    throw new Error(`${file} must export one map of commands`);
  }
  return table;
}

async function load(file: string): Promise<Record<string, unknown>> {
  return import(new URL(file, root).href);
}

describe("the rules find", () => {
  const long = "export const a = 1;\n".repeat(301);

  it.each([
    [
      "a layer that knows a later one",
      "src/mail/a.ts",
      `import "../protocols/index.ts";`,
      "may not know protocols",
    ],
    [
      "a type of a later layer",
      "src/simulator/a.ts",
      `import type { A } from "../course/a.ts";`,
      "may not know course",
    ],
    [
      "a late import",
      "src/explain/a.ts",
      `export const a = () => import("../ui/a.ts");`,
      "may not know ui",
    ],
    [
      "a type imported in its place",
      "src/mail/a.ts",
      `export type A = import("../clients/a.ts").A;`,
      "may not know clients",
    ],
    [
      "an export from elsewhere",
      "src/clients/a.ts",
      `export * from "../course/a.ts";`,
      "may not know course",
    ],
    [
      "the script of a component",
      "src/ui/A.svelte",
      `<script lang="ts">import "../bridge/main.ts";</script>`,
      "may not know bridge",
    ],
    [
      "a bridge that knows the page",
      "src/bridge/a.ts",
      `import "../ui/a.ts";`,
      "runs without a page",
    ],
    [
      "an engine that knows the bridge",
      "src/simulator/a.ts",
      `import "../bridge/a.ts";`,
      "may not know bridge",
    ],
    [
      "a way out of src",
      "src/mail/a.ts",
      `import "../../tests/a.ts";`,
      "outside of src",
    ],
    [
      "a protocol that knows another",
      "src/protocols/imap/commands/a.ts",
      `import "../../pop3/maildrop.ts";`,
      "never knows another",
    ],
    [
      "a common part that knows a protocol",
      "src/protocols/common/a.ts",
      `import "../imap/session.ts";`,
      "knows none of them",
    ],
    [
      "a wire that knows a session",
      "src/protocols/imap/wire/a.ts",
      `import "../session.ts";`,
      "only turns octets",
    ],
    [
      "a command that knows the machine",
      "src/protocols/pop3/commands/a.ts",
      `import "../machine.ts";`,
      "don't know who decides",
    ],
    [
      "a machine that does things",
      "src/protocols/pop3/machine.ts",
      `import "./maildrop.ts";`,
      "the machine says when",
    ],
    [
      "an import without an ending",
      "src/mail/a.ts",
      `import "./flags";`,
      "without its ending",
    ],
    [
      "XState in a command",
      "src/protocols/imap/commands/a.ts",
      `import { setup } from "xstate";`,
      "the machine says whether",
    ],
    [
      "XState at work in the contract",
      "src/protocols/protocol.ts",
      `import { setup } from "xstate";`,
      "the machine says whether",
    ],
    [
      "Svelte outside of ui",
      "src/course/a.ts",
      `import { mount } from "svelte";`,
      "only ui/ draws",
    ],
    [
      "d3 outside of ui",
      "src/explain/a.ts",
      `import { line } from "d3-shape";`,
      "only ui/ draws",
    ],
    [
      "Node in the page",
      "src/ui/a.ts",
      `import { readFile } from "node:fs";`,
      "runs in a browser",
    ],
    [
      "a package nobody spoke of",
      "src/ui/a.ts",
      `import "left-pad";`,
      "doesn't say who may use it",
    ],
    [
      "the clock",
      "src/mail/a.ts",
      `export const a = Date.now();`,
      "uses Date.now",
    ],
    [
      "a date of now",
      "src/mail/a.ts",
      `export const a = new Date();`,
      "uses new Date()",
    ],
    [
      "chance",
      "src/simulator/a.ts",
      `export const a = Math.random();`,
      "uses Math.random",
    ],
    [
      "a timer",
      "src/clients/a.ts",
      `setTimeout(() => {}, 1);`,
      "uses setTimeout",
    ],
    [
      "a timer by way of globalThis",
      "src/clients/a.ts",
      `globalThis.setTimeout(() => {}, 1);`,
      "uses setTimeout",
    ],
    [
      "secrets of the system",
      "src/course/a.ts",
      `crypto.getRandomValues(a);`,
      "uses crypto",
    ],
    ["a long file", "src/ui/a.ts", long, "has 301 lines"],
    ["a name in camel case", "src/mail/mailStore.ts", "", "is misnamed"],
    ["a component in kebab case", "src/ui/mail-list.svelte", "", "is misnamed"],
    ["a name that says nothing", "src/mail/date-utils.ts", "", "says nothing"],
    [
      "markup from text",
      "src/ui/A.svelte",
      "<p>{@html text}</p>",
      "uses {@html}",
    ],
    [
      "markup from text in code",
      "src/ui/a.ts",
      "a.innerHTML = text;",
      "uses innerHTML",
    ],
    ["code from text", "src/ui/a.ts", "new Function(text);", "uses Function"],
    [
      "a silenced complaint",
      "src/ui/a.ts",
      `// ${"eslint"}-disable-next-line`,
      "mend what",
    ],
  ])("%s", (_, path, source, complaint) => {
    const found = complaints(new Map([[path, source]]));
    expect(found.join("\n")).toContain(complaint);
    expect(found).toHaveLength(1);
  });

  it.each([
    ["a date of given time", "src/mail/a.ts", "export const a = new Date(0);"],
    ["a word in a comment", "src/mail/a.ts", "/** Never Date.now(). */"],
    [
      "a property of that name",
      "src/simulator/a.ts",
      "export const a = { crypto: 1 };",
    ],
    [
      "a type in the contract",
      "src/protocols/protocol.ts",
      `import type { AnyStateMachine } from "xstate";`,
    ],
    ["the same layer", "src/mail/a.ts", `import "./format/octets.ts";`],
    [
      "an earlier layer",
      "src/ui/A.svelte",
      `<script lang="ts">import "../mail/flags.ts";</script>`,
    ],
    [
      "the clock in the bridge",
      "src/bridge/a.ts",
      "export const a = Date.now();",
    ],
  ])("nothing wrong with %s", (_, path, source) => {
    expect(complaints(new Map([[path, source]]))).toEqual([]);
  });
});
