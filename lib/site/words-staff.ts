import { staffWordsEn } from "./words-staff-en.ts";
import { type StaffWords, staffWordsFr } from "./words-staff-fr.ts";

/** What staff read when they sign in and about accounts, in the paper's language: French for `fr…`, English for everything else. */
export function staffWordsOf(lang: string): StaffWords {
  return lang.toLowerCase().startsWith("fr") ? staffWordsFr : staffWordsEn;
}
