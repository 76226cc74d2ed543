import type { Field } from "@sveltia/cms";
import { z } from "zod";
import { type KeyWord, notes } from "#lib/content/notes.ts";
import type { Site } from "#lib/content/site.ts";
import { choiceWord } from "./choice-words.ts";

/** What a form needs to know of the paper. */
export type FormContext = { site: Pick<Site, "timeZone" | "sections">; language: "fr" | "en" };

/** The fields of a form for a map of the copy, in the order of its keys and with its words. Only what a form cannot hold is left out. */
export function formFields(schema: z.ZodObject, context: FormContext): Field[] {
  const words = notes.get(schema)?.words?.[context.language] ?? {};
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const made = value instanceof z.ZodType ? fieldOf(key, value, words[key] ?? [key, ""], context) : undefined;
    return made === undefined ? [] : [made];
  });
}

/** Months and days as the copy writes them; hours are the paper's. */
const momentFormat = "YYYY-MM-DD HH:mm";

type Said = { name: string; label: string; hint: string; required: boolean };

function fieldOf(name: string, schema: z.ZodType, [label, hint]: KeyWord, context: FormContext): Field | undefined {
  const { inner, optional } = withoutOptional(schema);
  const said = { name, label, hint, required: !optional };
  const value = written(inner);
  if (value instanceof z.ZodBoolean) return { ...said, required: false, widget: "boolean" };
  if (value instanceof z.ZodEnum) return choiceField(said, value.options.map(String), context);
  if (value instanceof z.ZodArray) return listField(said, value, context);
  if (value instanceof z.ZodObject) return objectField(said, value, context);
  if (value instanceof z.ZodRecord) return recordField(said, value);
  return value instanceof z.ZodString ? textField(said, value, context) : undefined;
}

function withoutOptional(schema: z.ZodType): { inner: z.ZodType; optional: boolean } {
  if (!(schema instanceof z.ZodExactOptional)) return { inner: schema, optional: false };
  const inner = schema.unwrap();
  return { inner: inner instanceof z.ZodType ? inner : schema, optional: true };
}

/** What is written in the file, before anything is made of it. */
function written(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodPipe)) return schema;
  const side = schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  return side instanceof z.ZodType ? written(side) : schema;
}

function choiceField(said: Said, values: string[], { language }: FormContext): Field {
  return { ...said, widget: "select", options: values.map((value) => ({ label: choiceWord(value, language), value })) };
}

function listField(said: Said, schema: z.ZodArray, context: FormContext): Field | undefined {
  const item = schema.element instanceof z.ZodType ? written(schema.element) : undefined;
  if (item instanceof z.ZodObject) {
    const fields = formFields(item, context);
    return { ...said, widget: "list", collapsed: "auto", summary: summaryOf(item), fields };
  }
  if (!(item instanceof z.ZodString)) return undefined;
  const field = textField({ ...said, required: true }, item, context);
  if (field.widget === "relation") return { ...field, ...said, multiple: true };
  return { ...said, widget: "list", field: { ...field, hint: undefined } };
}

function summaryOf(item: z.ZodObject): string {
  const keys = ["title", "name", "article", "path", "date"].filter((key) => key in item.shape);
  return `{{fields.${keys[0] ?? Object.keys(item.shape)[0]}}}`;
}

function objectField(said: Said, schema: z.ZodObject, context: FormContext): Field {
  return { ...said, widget: "object", collapsed: "auto", fields: formFields(schema, context) };
}

/** Maps with keys of the editor's choice: texts have a form, anything deeper has none. */
function recordField(said: Said, schema: z.ZodRecord): Field | undefined {
  return schema.valueType instanceof z.ZodString ? { ...said, widget: "keyvalue" } : undefined;
}

function textField(said: Said, schema: z.ZodString, { site }: FormContext): Field {
  const { kind, form } = notes.get(schema) ?? {};
  if (kind === "moment") {
    return { ...said, widget: "datetime", format: momentFormat, input_timezone: site.timeZone };
  }
  if (kind === "image") return { ...said, widget: "image", media_folder: "", public_folder: "", choose_url: false };
  if (kind === "prose" || kind === "markdown") return { ...said, widget: "text" };
  if (kind === "reference to a section") {
    return {
      ...said,
      widget: "select",
      options: site.sections.map(({ slug, name }) => ({ label: name, value: slug })),
    };
  }
  if (kind !== undefined) return { ...said, widget: "relation", ...relations[kind] };
  if (form === "invalid-url" || form === "invalid-origin") return { ...said, widget: "string", type: "url" };
  return { ...said, widget: "string", ...(form === "invalid-email" ? { type: "email" } : {}) };
}

const relation = (collection: string, name: string) => ({
  collection,
  value_field: "{{slug}}",
  display_fields: [name],
  search_fields: [name],
});

/** In which collection the web editor finds what a text refers to. */
const relations = {
  "reference to an author": relation("authors", "name"),
  "reference to a company": relation("companies", "name"),
  "reference to a tag": relation("tags", "name"),
  "reference to an article": relation("articles", "title"),
  "reference to a page": relation("pages", "title"),
};
