import { english } from "./words-en.ts";
import { french, type Words } from "./words-fr.ts";

export type { Words } from "./words-fr.ts";

/** What the pages say around the copy, in the paper's language: French for `fr…`, English for everything else. */
export function wordsOf(lang: string): Words {
  return lang.toLowerCase().startsWith("fr") ? french : english;
}
