import * as v from "valibot";
import { readJson, type Problem, type Read } from "../guarded-json.ts";
import { doubleKeys, lineOf } from "../json-place.ts";

/** Reads a file of JSON by its form; a problem names its place. */
export function readAs<Value>(
  wanted: v.GenericSchema<unknown, Value>,
  text: string,
  file: string,
): Read<Value> {
  const json = readJson(file, text);
  if (!json.ok) return json;
  const doubles = doubleKeys(text).map(({ key, line }): Problem => {
    const message = `the key ${key} stands twice here; only the last counts`;
    return { file, place: "", message, line };
  });
  if (doubles.length > 0) return { ok: false, problems: doubles };
  const read = v.safeParse(wanted, json.value);
  if (read.success) return { ok: true, value: read.output };
  const problems = read.issues.map((issue): Problem => {
    const path = (issue.path ?? []).map(({ key }) =>
      typeof key === "number" ? key : String(key),
    );
    return {
      file,
      place: path.join("."),
      message: sentence(issue),
      line: lineOf(text, path),
    };
  });
  return { ok: false, problems };
}

/** What is wrong, in words that say what to write instead. */
function sentence(issue: v.BaseIssue<unknown>): string {
  const { kind, type, expected, received, message } = issue;
  if (kind !== "schema" || expected === null) return message;
  const isObject = type === "strict_object";
  if (isObject && expected === "never") {
    return `there is no key ${received} here; lessons/README.md tells which there are`;
  }
  if (isObject && received === "undefined") return `${expected} is missing`;
  if (message.startsWith("Invalid ")) {
    return `${received} stands where ${expected} belongs`;
  }
  return message;
}
