import { previewWordsEn } from "./words-previews-en.ts";
import { type PreviewWords, previewWordsFr } from "./words-previews-fr.ts";

/** What stands around previews, in the paper's language: French for `fr…`, English for everything else. */
export function previewWordsOf(lang: string): PreviewWords {
  return lang.toLowerCase().startsWith("fr") ? previewWordsFr : previewWordsEn;
}
