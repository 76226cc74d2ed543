import { publishingWordsEn } from "./words-publishing-en.ts";
import { type PublishingWords, publishingWordsFr } from "./words-publishing-fr.ts";

/** What editors read about publishing, in the paper's language: French for `fr…`, English for everything else. */
export function publishingWordsOf(lang: string): PublishingWords {
  return lang.toLowerCase().startsWith("fr") ? publishingWordsFr : publishingWordsEn;
}
