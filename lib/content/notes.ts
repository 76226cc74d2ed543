import { z } from "zod";
import type { Form } from "./forms.ts";

/** What a text of the copy stands for, where its shape alone does not tell. */
export type Kind =
  /** A moment, as `readDate` understands it. */
  | "moment"
  /** The path of an image, from the folder of the file. */
  | "image"
  /** Markdown. */
  | "markdown"
  /** A text of more than one line. */
  | "prose"
  | "reference to an author"
  | "reference to a company"
  | "reference to a tag"
  | "reference to a section"
  | "reference to an article"
  | "reference to a page";

/** What a form calls a key, and what it is for. */
export type KeyWord = readonly [label: string, about: string];

/** The words for the keys of a map, in the languages of editors. */
export type KeyWords<Key extends string> = { fr: Record<Key, KeyWord>; en: Record<Key, KeyWord> };

export type Note = { kind?: Kind; form?: Form; words?: KeyWords<string> };

/**
 * What the schemas of the copy say of themselves beyond their shape. JSON Schemas for editors' programs and the forms of the web editor are
 * made of schemas and notes, so that neither can say anything else than what the pipeline takes.
 */
export const notes = z.registry<Note>();
