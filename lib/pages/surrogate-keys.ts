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
    .flatMap(eachSlug)
    .map(keyOf);
  return keys.length > most ? [manyKey] : keys;
}

/** A thread is told of by the slug under which something was written, whichever of the article's it is. */
function eachSlug(subject: string): string[] {
  if (!subject.startsWith("thread:")) return [subject];
  return subject
    .slice("thread:".length)
    .split("+")
    .map((slug) => `thread:${slug}`);
}

/** The key of one subject. */
export function keyOf(subject: string): string {
  const plain = /^[\w:/+.-]+$/.test(subject) && subject.length <= longest;
  return plain ? subject : `hash:${createHash("sha256").update(subject).digest("hex").slice(0, 24)}`;
}
