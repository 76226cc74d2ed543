import { feedWordsEn } from "./words-feeds-en.ts";
import { type FeedWords, feedWordsFr } from "./words-feeds-fr.ts";

/** What feeds and the pages that offer them say, in the paper's language: French for `fr…`, English for everything else. */
export function feedWordsOf(lang: string): FeedWords {
  return lang.toLowerCase().startsWith("fr") ? feedWordsFr : feedWordsEn;
}
