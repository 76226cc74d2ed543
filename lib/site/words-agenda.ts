import { agendaWordsEn } from "./words-agenda-en.ts";
import { type AgendaWords, agendaWordsFr } from "./words-agenda-fr.ts";

/** What the newsroom reads of what is due, in the paper's language: French for `fr…`, English for everything else. */
export function agendaWordsOf(lang: string): AgendaWords {
  return lang.toLowerCase().startsWith("fr") ? agendaWordsFr : agendaWordsEn;
}
