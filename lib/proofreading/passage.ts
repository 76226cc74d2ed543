import type { Path } from "#lib/content/yaml.ts";
import type { Edit } from "./rule.ts";

/**
 * A run of text as a reader reads it: a paragraph, a heading, a cell, a caption, a field of the front matter. Marks of Markdown and
 * quotes of YAML are not in it, a line end is one character, and what stands in it without being prose (code, an address, a picture,
 * a tag) is one `opaque`.
 */
export type Passage = {
  text: string;
  /** BCP 47. */
  lang: string;
  /** `field`: a text of the front matter, whose keys `path` has. */
  kind: "paragraph" | "heading" | "cell" | "alt" | "field";
  path?: Path;
  /** Where a character of `text` stands in the text of the proof; at its length, where the passage ends. */
  at: (index: number) => number;
  /** The correction by which `text` reads otherwise from one index to another; nothing where that takes in what is no prose, or marks. */
  edit: (from: number, to: number, text: string) => Edit[] | undefined;
};

/** Stands in a passage for what is no prose. */
export const opaque = "\uFFFC";
