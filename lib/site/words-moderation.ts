import { moderationWordsEn } from "./words-moderation-en.ts";
import { type ModerationWords, moderationWordsFr } from "./words-moderation-fr.ts";

/** How decisions are told to moderators and to writers: French for `fr…`, English for everything else. */
export function moderationWordsOf(lang: string): ModerationWords {
  return lang.toLowerCase().startsWith("fr") ? moderationWordsFr : moderationWordsEn;
}
