import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { protocols } from "../../../src/protocols/index.ts";
import { explanationOf } from "../../../src/explain/reasons.ts";
import { hrefOf, routeOf } from "../../../src/ui/routes.ts";
import { layoutOf, shownPane } from "../../../src/ui/state/layout.ts";
import { remember, remembered } from "../../../src/ui/state/storage.ts";
import { readScene } from "../../../src/mail/scene.ts";
import { loadScene } from "../../../src/ui/state/scenes.ts";

test.each([
  ["", { page: "bench" }],
  ["#/bench", { page: "bench" }],
  ["#/lessons", { page: "lessons" }],
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
  [1920, 1000, "beside", "beside", false],
  [1440, 852, "beside", "beside", false],
  [1440, 700, "beside", "beside", true],
  [1024, 720, "beside", "drawer", true],
  [800, 800, "tabs", "drawer", true],
  [390, 796, "phone", "tab", true],
] as const)("%d × %d", (width, height, columns, lesson, strip) => {
  expect(layoutOf(width, height)).toMatchObject({ columns, lesson, strip });
});

test("one pane is shown where there is room for one", () => {
  expect(shownPane(layoutOf(1440, 800), "time")).toBeNull();
  expect(shownPane(layoutOf(800, 800), "time")).toBe("wire");
  expect(shownPane(layoutOf(390, 800), "time")).toBe("time");
});

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
