import { historyWordsEn } from "./words-history-en.ts";
import { type HistoryWords, historyWordsFr } from "./words-history-fr.ts";

/** What the history of articles and the list of corrections say, in the paper's language: French for `fr…`, English for everything else. */
export function historyWordsOf(lang: string): HistoryWords {
  return lang.toLowerCase().startsWith("fr") ? historyWordsFr : historyWordsEn;
}
