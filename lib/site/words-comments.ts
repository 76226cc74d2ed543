import { commentPageWordsEn } from "./words-comment-pages-en.ts";
import { type CommentPageWords, commentPageWordsFr } from "./words-comment-pages-fr.ts";
import { commentWordsEn } from "./words-comments-en.ts";
import { type CommentWords, commentWordsFr } from "./words-comments-fr.ts";

/** What readers read about comments, in the paper's language: French for `fr…`, English for everything else. */
export function commentWordsOf(lang: string): CommentWords {
  return isFrench(lang) ? commentWordsFr : commentWordsEn;
}

/** The same for the pages that a writer or whoever reports is given. */
export function commentPageWordsOf(lang: string): CommentPageWords {
  return isFrench(lang) ? commentPageWordsFr : commentPageWordsEn;
}

const isFrench = (lang: string) => lang.toLowerCase().startsWith("fr");
