import { printable } from "#lib/text/printable.ts";
import { typography } from "#lib/text/typography.ts";

/** A line of copy as the page sets it, without what no feed can carry. */
export function plain(text: string, lang: string): string {
  return typography(printable(text), lang);
}
