import type { Path } from "#lib/content/yaml.ts";
import { opaque } from "#lib/text/joined-text.ts";
import type { Alignment } from "./align.ts";
import type { Edit } from "./rule.ts";

export type PassageKind = "paragraph" | "heading" | "cell" | "alt" | "caption" | "field";

/** Characters that could be marks of Markdown or of YAML where a correction would write them. */
const marks = /[*_`[\]<>&\\|~#{}"'\t\n]|: | {2}/;

/**
 * A run of text as a reader reads it: a paragraph, a heading, a cell, the text or the caption of a picture, a field of the front matter. Marks of
 * Markdown and quotes of YAML are not in it, a line end is one character, and what stands in it without being prose (code, an address, a
 * picture, a tag) is one `opaque`.
 */
export class Passage {
  readonly text: string;
  readonly kind: PassageKind;
  /** BCP 47. */
  readonly lang: string;
  /** Of a `field`: its keys. */
  readonly path: Path | undefined;
  readonly #aligned: Alignment;

  constructor(text: string, aligned: Alignment, about: { kind: PassageKind; lang: string; path?: Path }) {
    this.text = text;
    this.#aligned = aligned;
    this.kind = about.kind;
    this.lang = about.lang;
    this.path = about.path;
  }

  /** Where a character of `text` stands in the text of the proof; beyond the last, where the passage ends. */
  at(index: number): number {
    const { starts, ends } = this.#aligned;
    return starts[index] ?? ends.at(-1) ?? 0;
  }

  /**
   * The correction by which `text` reads otherwise from one index to another. Nothing where that would take in a mark or what is no
   * prose, or would write a character that could be a mark.
   */
  edit(from: number, to: number, text: string): Edit[] | undefined {
    const { starts, ends } = this.#aligned;
    if (from > to || to > this.text.length || marks.test(text)) return undefined;
    if (this.text.slice(from, to).includes(opaque)) return undefined;
    if (this.#parts(from) || this.#parts(to)) return undefined;
    for (let index = from + 1; index < to; index += 1) {
      if (starts[index] !== ends[index - 1] && starts[index] !== starts[index - 1]) return undefined;
    }
    const start = this.at(from);
    return [{ start, end: from === to ? start : (ends[to - 1] ?? start), text }];
  }

  /** Whether an index lies within what one piece of the source stands for. */
  #parts(index: number): boolean {
    const { starts } = this.#aligned;
    return index > 0 && index < starts.length && starts[index] === starts[index - 1];
  }
}
