import { z } from "zod";
import { type Form, forms, languageTag, sitePath } from "./forms.ts";
import { wordsOf } from "./key-words.ts";
import { type KeyWords, type Kind, notes } from "./notes.ts";

/** A text that says something; white space around it does not count. */
export const text = z.string().trim().min(1);

/** A text that means something beyond itself, which the schema does not check: a date, the name of a file, of a tag. */
export function textFor(kind: Kind) {
  return z.string().trim().min(1).register(notes, { kind });
}

/** A list; a single text may stand without brackets. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(item));
}

/** A list with something in it. */
export function someOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(item).min(1));
}

/** A text of a form; the message of a text that has another is the name of the rule. */
export function textOf(form: Form, kind?: Kind) {
  const written = text.refine(forms[form], { error: form });
  return written.register(notes, { form, ...(kind === undefined ? {} : { kind }) });
}

/** A whole number: the YAML reader leaves numbers as they were written. */
export function numberOf(form: "invalid-number" | "invalid-year") {
  return textOf(form).transform(Number);
}

/** What an editor says to `npm run check` of one file: which rules are wrong about it, and why. The site itself takes no notice. */
export const checkField = mapOf(
  { ignore: z.array(mapOf({ rule: text, reason: text }, wordsOf("silence"))) },
  wordsOf("check"),
).exactOptional();

/** A path of the site, as addresses are compared. */
export const path = textOf("invalid-path").transform((written) => sitePath(written) ?? written);

/** A language in its canonical spelling. */
export const language = textOf("invalid-language").transform((written) => languageTag(written) ?? written);

/**
 * A map with these keys and no others, each of which is explained to whoever writes it; the message of an unknown key
 * lists the known ones.
 */
export function mapOf<Shape extends z.ZodRawShape>(shape: Shape, words: KeyWords<keyof Shape & string>) {
  const known = Object.keys(shape).join(" ");
  return z
    .strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined) })
    .register(notes, { words });
}
