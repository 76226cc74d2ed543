import { keyWordsEn } from "./key-words-en.ts";
import { keyWordsFr } from "./key-words-fr.ts";

/** What the keys of a map of the copy are called and are for, in the languages of editors. */
export function wordsOf<Name extends keyof typeof keyWordsFr>(name: Name) {
  return { fr: keyWordsFr[name], en: keyWordsEn[name] };
}
