import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { doubleKeys } from "../src/course/json-place.ts";

const root = new URL("../", import.meta.url);
const files = ["lessons", "src", "public"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => `${folder}/${name}`),
);

test.each(files)("no key stands twice in an object of %s", (file) => {
  expect(doubleKeys(readFileSync(new URL(file, root), "utf8"))).toEqual([]);
});
