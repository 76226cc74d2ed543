import type { Piece } from "#lib/history/compare.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";

/** A line of a version. What changed is marked by more than colour, and said to those who do not see it, in the paper's language. */
export function ChangedText({ pieces, lang }: { pieces: Piece[]; lang: string }) {
  const words = historyWordsOf(lang);
  // Pieces have no name but their place.
  return pieces.map(({ kind, text }, index) => {
    const key = `${index}${kind}`;
    if (kind === "same") return text;
    const Mark = kind === "added" ? "ins" : "del";
    return (
      <Mark key={key}>
        <span className="visually-hidden" lang={lang}>
          {words[kind]}
        </span>
        {text}
        <span className="visually-hidden" lang={lang}>
          {words.endOfChange}
        </span>
      </Mark>
    );
  });
}
