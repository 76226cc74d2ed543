import type { Element, ElementContent, Properties, Root } from "hast";
import type { Image } from "#lib/media/image.ts";
import { type Labels, labelsOf } from "./labels.ts";

/** `id` is the anchor, `depth` the level in the page (2–6). Only headings that stand in no quotation, list or box. */
export type Heading = { id: string; text: string; depth: number };

export type BodyOptions = {
  /** Language of the copy, BCP 47: its typography and the labels follow it. */
  lang: string;
  /** The line of the file on which the body begins, from 1. */
  firstLine: number;
  /** The image that a `src` of the copy means; nothing when there is none. */
  image(src: string): Image | undefined;
  /** Begins every id and frame name of the body, so that copy can never take one of the page’s. `t-` unless told. */
  idPrefix?: string;
  /** How many levels the body’s headings go down, where `##` is not the page’s second level. */
  headingOffset?: number;
  /** Whether its figures open large over the page. Not for copy that is read outside of the paper’s own pages. */
  enlargeable?: boolean;
  /** Changes the typeset tree, for copy that is read outside of the paper’s own pages. What comes out is sanitised as ever. */
  finish?(tree: Root): void;
};

/** `calls` is how often the text calls the note. */
export type Note = { number: number; calls: number };

/** What one rendering knows and counts. */
export class RenderContext {
  readonly lang: string;
  readonly labels: Labels;
  readonly prefix: string;
  readonly headingOffset: number;
  readonly image: BodyOptions["image"];
  readonly enlargeable: boolean;
  readonly headings: Heading[] = [];
  readonly #anchors = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  /** The notes by their labels, in the order of their first call. */
  readonly notes = new Map<string, Note>();

  constructor({
    lang,
    image,
    idPrefix = "t-",
    headingOffset = 0,
    enlargeable = false,
  }: Omit<BodyOptions, "firstLine" | "finish">) {
    this.lang = lang;
    this.labels = labelsOf(lang);
    this.prefix = idPrefix;
    this.headingOffset = headingOffset;
    this.image = image;
    this.enlargeable = enlargeable;
  }

  /** The next number of a kind of thing, from 1. */
  next(kind: "table" | "embed" | "figure"): number {
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    return number;
  }

  /** An id that no other heading of the body has. */
  anchor(slug: string): string {
    const base = slug || "section";
    let number = this.#anchors.get(base) ?? 1;
    let free = number === 1 ? base : `${base}-${number}`;
    while (this.#anchors.has(free)) free = `${base}-${++number}`;
    this.#anchors.set(base, number + 1);
    this.#anchors.set(free, Math.max(this.#anchors.get(free) ?? 0, 2));
    return this.prefix + free;
  }
}

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: "text", value };
}
