import { searchWordsEn } from "./words-search-en.ts";
import { type SearchWords, searchWordsFr } from "./words-search-fr.ts";

/** What readers read when they search, in the paper's language: French for `fr…`, English for everything else. */
export function searchWordsOf(lang: string): SearchWords {
  return lang.toLowerCase().startsWith("fr") ? searchWordsFr : searchWordsEn;
}
