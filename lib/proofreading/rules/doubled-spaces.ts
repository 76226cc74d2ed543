import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { offsetsInBody, proseEdits } from "#lib/proofreading/prose-edits.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** Within a line of prose: not after the mark of a list, nor between the cells of a table, nor before a mark with a space of its own. */
const doubled = /(?<=[\p{L}\p{N}.,;:!?»”’)…%€\uFFFC])(?<!^[ \t>]*\d{1,9}[.)]) {2,}(?=[\p{L}\p{N}«“(\uFFFC]|[*_[]\S)/gmu;
const inPassage = / {2,}(?=[\p{L}\p{N}«“(\uFFFC])/gu;

/** Pages show one space for two; the file, and whoever searches it, has two. */
export const doubledSpaces: FileRule = {
  name: "doubled-spaces",
  severity: "suggestion",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: "Deux espaces ou plus se suivent dans une phrase. Les retours à la ligne par deux espaces, les tableaux et le code ne comptent pas.",
    en: "Two spaces or more follow one another in a sentence. Line breaks by two spaces, tables and code do not count.",
  },
  examples: {
    bad: { body: "Le fabricant n’a rien dit.  Le marché attend.", at: "  Le" },
    good: { body: "Le fabricant n’a rien dit. Le marché attend." },
  },
  find: (proof) => {
    const offsets = offsetsInBody(proof, doubled);
    const [first] = offsets;
    if (first === undefined) return [];
    const edit = () =>
      proseEdits(proof, ({ text }) =>
        Array.from(text.matchAll(inPassage), ({ 0: run, index }) => ({
          from: index,
          to: index + run.length,
          text: " ",
        })),
      );
    return [{ ...proof.at(first), ...tell[proof.language](offsets.length), edit }];
  },
};

const tell: Record<ProblemLanguage, (count: number) => Told> = {
  fr: (count) => ({
    message: count === 1 ? "deux espaces se suivent" : `des espaces se suivent à ${count} endroits`,
    hint: "`npm run fix` n’en laisse qu’une",
  }),
  en: (count) => ({
    message: count === 1 ? "two spaces follow one another" : `spaces follow one another in ${count} places`,
    hint: "`npm run fix` leaves one",
  }),
};
