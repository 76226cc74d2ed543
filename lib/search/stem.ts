import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";

/** The languages of which the search knows the grammar; words of any other are compared as they are written. */
export type Grammar = "fr" | "en" | "none";

/** Those by which a query is understood. */
export const grammars: readonly Grammar[] = ["fr", "en"];

export function grammarOf(lang: string): Grammar {
  const primary = lang.toLowerCase().split("-")[0];
  return primary === "fr" || primary === "en" ? primary : "none";
}

/** What the forms of a word share. The word is folded and in lower case; numbers and short words stay as they are. */
export function stem(word: string, grammar: Grammar): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (grammar === "fr") return frenchStem(word);
  return grammar === "en" ? english(word) : word;
}

/** Without its accents a feminine keeps an « e » that Snowball knows by its accent, and « financiers » and « financières » part. */
function frenchStem(word: string): string {
  const cut = french(word);
  return cut.length > 4 ? cut.replace(/e$/, "").replace(/ier$/, "i") : cut;
}

const stopWords: Record<Grammar, ReadonlySet<string>> = {
  fr: words(
    "le la les un une des de du au aux et en dans pour par sur qui que ne pas se sa ses il elle ils elles on est sont ce cette ou l d qu n s c j m t",
  ),
  en: words("the a an of to and in on for is are its it at by with from s"),
  none: new Set(),
};

/** Words that stand in every text, and that nobody looks for. */
export function isStopWord(word: string, grammar: Grammar): boolean {
  return stopWords[grammar].has(word);
}

export function isStopWordOfAny(word: string): boolean {
  return grammars.some((grammar) => isStopWord(word, grammar));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
