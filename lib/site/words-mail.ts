import { mailWordsEn } from "./words-mail-en.ts";
import { type MailWords, mailWordsFr } from "./words-mail-fr.ts";

/** What the paper says in its mail, in its language: French for `fr…`, English for everything else. */
export function mailWordsOf(lang: string): MailWords {
  return lang.toLowerCase().startsWith("fr") ? mailWordsFr : mailWordsEn;
}
