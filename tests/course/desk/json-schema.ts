import type * as v from "valibot";
import { goalForms } from "../../../src/course/forms/goal-forms.ts";
import {
  messageReferences,
  patternSchema,
} from "../../../src/course/forms/pattern-form.ts";
import { predicateSchema } from "../../../src/course/forms/predicate-form.ts";
import {
  eventLineSchema,
  scriptLineSchema,
} from "../../../src/course/forms/script-form.ts";
import {
  messagesForm,
  valueSchema,
} from "../../../src/course/forms/value-form.ts";

/** A JSON schema (draft 2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** As much of a valibot schema or action as is read here. */
interface Form {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Form[];
  readonly entries?: Readonly<Record<string, Form>>;
  readonly wrapped?: Form;
  readonly item?: Form;
  readonly items?: readonly Form[];
  readonly value?: Form;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly getter?: (input: unknown) => Form;
}

/** Forms that contain themselves, or are found at many places, have a name and stand once. */
const named = new Map<unknown, string>([
  [predicateSchema, "predicate"],
  [valueSchema, "value"],
  [messagesForm, "messages"],
  [messageReferences, "messageReferences"],
  [patternSchema, "pattern"],
  [scriptLineSchema, "scriptLine"],
  [eventLineSchema, "eventLine"],
]);

/** What editors know of a file from the form by which it is read. */
export function jsonSchemaOf(form: v.GenericSchema, title: string): JsonSchema {
  const whole = schemaOf(form as unknown as Form);
  const definitions: Record<string, JsonSchema> = {};
  // A set that grows while it is walked is walked to its end.
  const wanted = new Set(namesIn(whole));
  for (const name of wanted) {
    const [found] = [...named].find(([, each]) => each === name) ?? [];
    const made =
      found === predicateSchema
        ? predicateDefinition()
        : definitionOf(found as Form);
    definitions[name] = made;
    for (const each of namesIn(made)) wanted.add(each);
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...whole,
    ...(wanted.size === 0 ? {} : { $defs: definitions }),
  };
}

/** Which form a predicate has follows from its one key, so it is no plain union. */
function predicateDefinition(): JsonSchema {
  const predicate = { $ref: "#/$defs/predicate" };
  const list = { type: "array", items: predicate, minItems: 1 };
  return {
    type: "object",
    properties: {
      all: list,
      any: list,
      not: predicate,
      ...Object.fromEntries(
        Object.entries(goalForms).map(([name, each]) => [name, schemaOf(each)]),
      ),
    },
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  };
}

function namesIn(schema: JsonSchema): readonly string[] {
  const found = JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g);
  return [...found].map(([, name = ""]) => name);
}

function schemaOf(form: Form): JsonSchema {
  const own = named.get(form);
  if (own !== undefined) return { $ref: `#/$defs/${own}` };
  if (form.type === "lazy") return schemaOf(form.getter?.({}) ?? form);
  return definitionOf(form);
}

function definitionOf(form: Form): JsonSchema {
  if (form.pipe !== undefined) {
    const [first, ...actions] = form.pipe;
    if (first === undefined) return {};
    const base = first === form ? plain(form) : schemaOf(first);
    return Object.assign({}, base, ...actions.map((each) => limit(each, base)));
  }
  return plain(form);
}

function plain(form: Form): JsonSchema {
  switch (form.type) {
    case "string":
    case "number":
    case "boolean":
      return { type: form.type };
    case "literal":
      return { const: form.literal };
    case "picklist":
      return { enum: form.options };
    case "optional":
    case "exact_optional":
      return form.wrapped === undefined ? {} : schemaOf(form.wrapped);
    case "array":
      return {
        type: "array",
        items: form.item === undefined ? {} : schemaOf(form.item),
      };
    case "tuple": {
      const items = (form.items ?? []).map(schemaOf);
      const { length } = items;
      return {
        type: "array",
        prefixItems: items,
        minItems: length,
        maxItems: length,
      };
    }
    case "record":
      return {
        type: "object",
        additionalProperties:
          form.value === undefined ? {} : schemaOf(form.value),
      };
    case "union":
    case "variant":
      return { anyOf: ((form.options ?? []) as readonly Form[]).map(schemaOf) };
    case "strict_object": {
      const entries = Object.entries(form.entries ?? {});
      const required = entries
        .filter(([, { type }]) => !type.endsWith("optional"))
        .map(([key]) => key);
      return {
        type: "object",
        properties: Object.fromEntries(
          entries.map(([key, each]) => [key, schemaOf(each)]),
        ),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: false,
      };
    }
    default:
      throw new Error(`no JSON schema is known for ${form.type}`);
  }
}

/** What an action of a pipe asks for besides; checks by functions ask for nothing here. */
function limit(
  { type, requirement }: Form,
  { type: base }: JsonSchema,
): JsonSchema {
  const isList = base === "array";
  switch (type) {
    case "integer":
      return { type: "integer" };
    case "non_empty":
      return isList ? { minItems: 1 } : { minLength: 1 };
    case "min_length":
      return isList ? { minItems: requirement } : { minLength: requirement };
    case "max_length":
      return isList ? { maxItems: requirement } : { maxLength: requirement };
    case "min_value":
      return { minimum: requirement };
    case "max_value":
      return { maximum: requirement };
    case "regex":
      return { pattern: (requirement as RegExp).source };
    default:
      return {};
  }
}
