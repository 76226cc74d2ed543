import type { Stamp } from "#lib/archive/generations.ts";
import type { Instant } from "#lib/content/article.ts";

/**
 * What a rendered page says about itself to the page cache, in a `<meta name="marbre">` of its head that readers never get.
 * A static page of Next cannot set its status or its headers; this is how it says them.
 */
export type Outcome =
  /** Without a stamp it was made for one request. For the other two see `Page`. */
  | { status: 200; stamp?: Stamp; modifiedAt?: Instant; lively?: boolean }
  | { status: 301; location: string }
  /** With a stamp it is the page that all made-up addresses share, which is kept. */
  | { status: 404; stamp?: Stamp }
  | { status: 410 | 500 };

export const outcomeName = "marbre";

export function writeOutcome(outcome: Outcome): string {
  return JSON.stringify(outcome);
}

/** Reads back what `writeOutcome` wrote; the text comes from our own render, so its form is only checked as far as routing needs. */
export function readOutcome(text: string): Outcome {
  const value: Outcome = JSON.parse(text);
  if (![200, 301, 404, 410, 500].includes(value.status)) throw new Error(`Unknown outcome of a page: ${text}`);
  return value;
}
