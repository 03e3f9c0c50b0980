import { readingOf } from "../../../src/mail/format/message-reading.ts";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { protocols } from "../../../src/protocols/index.ts";
import { explanationOf } from "../../../src/explain/reasons.ts";
import { hrefOf, routeOf } from "../../../src/ui/routes.ts";
import { layoutOf, shownPane } from "../../../src/ui/state/layout.ts";
import { remember, remembered } from "../../../src/ui/state/storage.ts";
import { readScene } from "../../../src/mail/scene.ts";
import { mailboxNamed } from "../../../src/mail/mail-store.ts";
import type { Mailbox } from "../../../src/mail/mailbox.ts";
import { withManyMessages } from "../../../src/ui/state/large-mailbox.ts";
import { loadScene, type LoadedScene } from "../../../src/ui/state/scenes.ts";

test.each([
  ["", { page: "catalogue" }],
  ["#/", { page: "catalogue" }],
  ["#/bench", { page: "bench" }],
  ["#/bench?mail=10000", { page: "bench", mail: 10_000 }],
  ["#/bench?mail=50001", { page: "unknown" }],
  ["#/bench?mail=-1", { page: "unknown" }],
  ["#/lessons", { page: "catalogue" }],
  ["#/lesson/uid", { page: "lesson", id: "uid" }],
  ["#/lesson/", { page: "unknown" }],
  ["#/lesson/a/b?s=x", { page: "unknown" }],
  ["#/lesson/a/b", { page: "unknown" }],
  ["#/elsewhere", { page: "unknown" }],
] as const)("%j leads to %j", (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
  if (route.page !== "unknown") expect(routeOf(hrefOf(route))).toEqual(route);
});

test("a route may bring a session", () => {
  expect(routeOf("#/bench?s=a-_9")).toEqual({ page: "bench", shared: "a-_9" });
  expect(routeOf("#/lesson/uid?s=a")).toEqual({
    page: "lesson",
    id: "uid",
    shared: "a",
  });
});

test.each([
  [1920, 1080, "beside", "beside", false, "row", 1680],
  [1440, 900, "beside", "beside", false, "row", 1280],
  [1440, 748, "beside", "beside", true, "row", 1280],
  [1024, 768, "beside", "drawer", true, "row", 1024],
  [1024, 600, "beside", "drawer", true, "button", 1024],
  [800, 848, "tabs", "drawer", true, "row", 640],
  [600, 500, "phone", "tab", true, "tab", 0],
  [390, 844, "phone", "tab", true, "tab", 0],
] as const)(
  "%d × %d",
  (width, height, columns, lesson, strip, timeline, breakpoint) => {
    const layout = { columns, lesson, strip, timeline, breakpoint };
    expect(layoutOf(width, height)).toEqual({ ...layout, cramped: false });
  },
);

test("only on a phone does a keyboard on the screen take room away", () => {
  expect(layoutOf(390, 500, true).cramped).toBe(true);
  expect(layoutOf(1024, 500, true).cramped).toBe(false);
});

test("one pane is shown where there is room for one", () => {
  expect(shownPane(layoutOf(1440, 800), "time")).toBeNull();
  expect(shownPane(layoutOf(800, 800), "time")).toBe("wire");
  expect(shownPane(layoutOf(390, 800), "time")).toBe("time");
});

test("a large mailbox is the scene's with more mail behind it", async () => {
  const scene = await loadScene("reference");
  const own = inboxOf(scene);
  const large = inboxOf(await withManyMessages(scene, 2500));
  expect(large.messages.length).toBe(2500);
  expect([...large.messages].slice(0, own.messages.length)).toEqual([
    ...own.messages,
  ]);
  expect(large.messages.last?.uid).toBe(large.uidNext - 1);
  const { last } = large.messages;
  expect(last && readingOf(last.content).subject).toMatch(/^Aviso \d+: /);
  expect(inboxOf(await withManyMessages(scene, 1))).toBe(own);
});

function inboxOf({ beginning, account }: LoadedScene): Mailbox {
  const inbox = mailboxNamed(beginning.mail, account, "INBOX");
  if (inbox === undefined) throw new Error("no INBOX");
  return inbox;
}

test("settings do without storage", () => {
  expect(remembered("language")).toBeNull();
  expect(() => remember("language", "es")).not.toThrow();
});

describe("scenes that come with the page", () => {
  const folder = "lessons/scenes/";

  test.each(readdirSync(folder))(
    "%s is right and makes a world",
    async (file) => {
      const text = readFileSync(folder + file, "utf8");
      expect(readScene(JSON.parse(text) as unknown).problems).toEqual([]);
      const { beginning, account } = await loadScene(file.replace(".json", ""));
      expect(beginning.mail.accounts.has(account)).toBe(true);
    },
  );

  test("one that isn't there is told by name", async () => {
    await expect(loadScene("nowhere")).rejects.toThrow("no scene nowhere");
  });
});

test("an unknown reason has no explanation", () => {
  for (const { name } of protocols) {
    const reason = { key: "toString", values: {}, at: null };
    expect(explanationOf(name, reason, "es")).toBeNull();
  }
  const reason = { key: "unknown-command", values: {}, at: null };
  expect(explanationOf("pop3", reason, "en")).toContain("{command}");
});
