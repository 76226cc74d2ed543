import { z } from "zod";
import type { Form } from "#lib/content/forms.ts";
import { type KeyWords, type Note, notes } from "#lib/content/notes.ts";
import { catalogues } from "#lib/content/problem-messages.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 7, which the programs of editors understand) of a file of the copy or of its front matter. It holds what editors write: a
 * single text where a list may stand, numbers where texts may be numbers. Each key says what it is for, and what a value must look like that has not
 * its pattern (`patternErrorMessage`, a word of the programs of editors), in French and English.
 */
export function jsonSchemaOf(schema: z.ZodType, title: string): object {
  const made = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => complete(zodSchema, jsonSchema),
  });
  return { ...explained(made), title };
}

/**
 * What the forms of `forms.ts` look like. A pattern lets through all that its form does, and perhaps more: the pipeline knows the
 * calendar, zones and languages.
 */
const shapes: Record<Form, JsonSchema> = {
  "invalid-url": { type: "string", pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]" },
  "invalid-origin": { type: "string", pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\\s]+/?\\s*$" },
  "invalid-email": { type: "string", pattern: "^\\s*[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+\\s*$" },
  "invalid-language": { type: "string", pattern: "^\\s*[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\s*$" },
  "invalid-time-zone": { type: "string", pattern: "^\\s*[A-Za-z]" },
  "invalid-partial-date": { type: ["string", "integer"], pattern: "^\\s*\\d{4}(-\\d{2}(-\\d{2})?)?\\s*$" },
  "invalid-path": { type: "string", pattern: "^\\s*/[^\\s?#\\\\]+\\s*$" },
  "invalid-slug": { type: ["string", "integer"], pattern: "^\\s*[a-z0-9]+(-[a-z0-9]+)*\\s*$" },
  "invalid-number": { type: ["integer", "string"], pattern: "^\\s*[1-9]\\d{0,4}\\s*$", minimum: 1, maximum: 99_999 },
  "invalid-year": { type: ["integer", "string"], pattern: "^\\s*[12]\\d{3}\\s*$", minimum: 1000, maximum: 2999 },
  "invalid-wikidata": { type: "string", pattern: "^\\s*Q[1-9]\\d{0,11}\\s*$" },
  "invalid-fediverse": { type: "string", pattern: "^\\s*@[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+\\s*$" },
};

/** `2015-03-16`, `16/03/2015`, `16 mars 2015`, and whatever hour follows. */
const moment = "^\\s*(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|(1er|\\d{1,2})\\s+\\S+\\s+\\d{4})([T ].*)?$";

function complete(schema: z.core.$ZodType, json: JsonSchema): void {
  const note = schema instanceof z.ZodType ? notes.get(schema) : undefined;
  if (schema instanceof z.ZodString) Object.assign(json, { type: ["string", "number"], pattern: "\\S" });
  delete json.minLength;
  if (schema instanceof z.ZodRecord) delete json.propertyNames;
  if (note?.form) Object.assign(json, shapes[note.form]);
  if (note?.kind === "moment") Object.assign(json, { type: "string", pattern: moment });
  if (schema instanceof z.ZodString) Object.assign(json, { patternErrorMessage: remedy(note) });
  if (note?.words) Object.assign(json, { [explanations]: note.words });
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodTransform) alsoSingle(json);
}

/** What the pipeline says is to be done. */
function remedy({ form, kind }: Note = {}): string {
  const hints = (["fr", "en"] as const).map((language) => {
    const catalogue = catalogues[language];
    if (form) return catalogue[form]({ value: "" }).hint;
    return (kind === "moment" ? catalogue["date-form"]({ written: "" }) : catalogue["empty-value"]({ key: "" })).hint;
  });
  return hints.join(" — ");
}

/** Where the words of a map stand until it is whole: one schema of a text may serve several keys, each with words of its own. */
const explanations = "words of its keys";

function explained(schema: object): object {
  const { [explanations]: words, ...rest } = { [explanations]: undefined, ...schema };
  const entries = Object.entries(rest).map(([key, value]) => [key, explainedWithin(value)]);
  const made: { properties?: object } = Object.fromEntries(entries);
  if (isKeyWords(words)) made.properties = withDescriptions(made.properties ?? {}, words);
  return made;
}

function explainedWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(explainedWithin);
  return typeof value === "object" && value !== null ? explained(value) : value;
}

function withDescriptions(properties: object, { fr, en }: KeyWords<string>): object {
  const described = Object.entries(properties).map(([key, value]) => {
    const [[labelFr, aboutFr], [labelEn, aboutEn]] = [fr[key] ?? ["", ""], en[key] ?? ["", ""]];
    return [key, { ...value, description: `${labelFr}\u00a0: ${aboutFr}\n\n${labelEn}: ${aboutEn}` }];
  });
  return Object.fromEntries(described);
}

function isKeyWords(value: unknown): value is KeyWords<string> {
  return typeof value === "object" && value !== null && "fr" in value && "en" in value;
}

/** What takes a list takes a single text, and what takes a map of which one text is the heart takes that text. */
function alsoSingle(json: JsonSchema): void {
  const many = { ...json };
  const { items } = many;
  const one = typeof items === "object" && !Array.isArray(items) ? items : { type: "string" as const, pattern: "\\S" };
  for (const key of Object.keys(json)) delete json[key];
  json.anyOf = [one, many];
}
