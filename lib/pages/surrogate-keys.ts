import { createHash } from "node:crypto";
import type { Page } from "./page.ts";

/** As many as the narrowest of the caches takes for one answer (CloudFront), and as long as the narrowest takes one (Akamai). */
const most = 50;
const longest = 128;

/** The key of what shows more subjects than a cache takes: it is purged with every change. */
export const manyKey = "many";

/**
 * The keys by which shared caches find a page again when something that it shows has changed: its subjects, as short ASCII words
 * without spaces and commas. Moments and addresses are no keys: nobody writes when one passes.
 */
export function surrogateKeys({ stamp }: Page): string[] {
  const keys = Object.keys(stamp?.on ?? {})
    .filter((name) => !/^(?:moment|path):/.test(name))
    .map(keyOf);
  return keys.length > most ? [manyKey] : keys;
}

/** The key of one subject. */
export function keyOf(subject: string): string {
  const plain = /^[\w:/+.-]+$/.test(subject) && subject.length <= longest;
  return plain ? subject : `hash:${createHash("sha256").update(subject).digest("hex").slice(0, 24)}`;
}
