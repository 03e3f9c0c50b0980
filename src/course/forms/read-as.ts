import * as v from "valibot";
import { readJson, type Problem, type Read } from "../guarded-json.ts";

/** Reads a file of JSON by its form; a problem names its place. */
export function readAs<Value>(
  wanted: v.GenericSchema<unknown, Value>,
  text: string,
  file: string,
): Read<Value> {
  const json = readJson(file, text);
  if (!json.ok) return json;
  const read = v.safeParse(wanted, json.value);
  if (read.success) return { ok: true, value: read.output };
  const problems = read.issues.map((issue): Problem => ({
    file,
    place: v.getDotPath(issue) ?? "",
    message: issue.message,
  }));
  return { ok: false, problems };
}
