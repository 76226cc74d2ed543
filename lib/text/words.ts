import { plainText } from "./plain-text.ts";

/**
 * How many words a reader meets in a piece of Markdown, for reading time. `l’Europe`, `porte-parole` and `61,1` are one
 * word each. Counted without parsing: code counts as its words.
 */
export function countWords(markdown: string): number {
  let count = 0;
  for (const _ of plainText(markdown).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,_-]*/gu)) count += 1;
  return count;
}
