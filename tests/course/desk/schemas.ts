import { format } from "prettier";
import { catalogueSchema } from "../../../src/course/forms/catalogue-form.ts";
import { lessonSchema } from "../../../src/course/forms/lesson-form.ts";
import { jsonSchemaOf } from "./json-schema.ts";

/** The schemas in `lessons/schemas/`, by file name: editors complete and complain by them. */
export async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
  const schemas = [
    ["lesson.json", jsonSchemaOf(lessonSchema, "A lesson")],
    ["index.json", jsonSchemaOf(catalogueSchema, "All lessons")],
  ] as const;
  return new Map(
    await Promise.all(
      schemas.map(
        async ([name, schema]) =>
          [
            name,
            await format(JSON.stringify(schema), { parser: "json" }),
          ] as const,
      ),
    ),
  );
}
