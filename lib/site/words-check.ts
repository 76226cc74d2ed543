import { checkWordsEn } from "./words-check-en.ts";
import { type CheckWords, checkWordsFr } from "./words-check-fr.ts";

/** What editors read at a terminal around what was found in their copy: French for `fr…`, English for everything else. */
export function checkWordsOf(lang: string): CheckWords {
  return lang.toLowerCase().startsWith("fr") ? checkWordsFr : checkWordsEn;
}
