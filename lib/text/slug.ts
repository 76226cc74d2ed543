import { fold } from "./fold.ts";

/**
 * The text as a part of an address: lower-case ASCII letters and digits, words parted by single hyphens.
 * Empty when the text has no Latin letter and no digit; the caller chooses what stands in.
 */
export function slugify(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
