import { deskWordsEn } from "./words-desk-en.ts";
import { type DeskWords, deskWordsFr } from "./words-desk-fr.ts";
import { deskPageWordsEn } from "./words-desk-pages-en.ts";
import { type DeskPageWords, deskPageWordsFr } from "./words-desk-pages-fr.ts";

/** What moderators read at the desk, in the paper's language: French for `fr…`, English for everything else. */
export function deskWordsOf(lang: string): DeskWords & DeskPageWords {
  return lang.toLowerCase().startsWith("fr")
    ? { ...deskWordsFr, ...deskPageWordsFr }
    : { ...deskWordsEn, ...deskPageWordsEn };
}
