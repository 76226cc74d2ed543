import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** In characters: two screens of a telephone. */
const longest = 1500;

/** A wall of text on a telephone. */
export const longParagraph: FileRule = {
  name: "long-paragraph",
  severity: "suggestion",
  reads: ["article"],
  about: {
    fr: `Un paragraphe dépasse ${longest} caractères, soit deux écrans de téléphone sans un blanc. Les listes, les tableaux et les citations ne comptent pas.`,
    en: `A paragraph is longer than ${longest} characters, which is two screens of a telephone without a gap. Lists, tables and quotations do not count.`,
  },
  examples: {
    bad: {
      body: "Rien n’a été dit des prix, et le marché attend depuis des semaines. ".repeat(24).trim(),
      at: "Rien n’a",
    },
    good: { body: "Le fabricant n’a rien dit de ses prix, et le marché attend.\n\nLe reste viendra plus tard." },
  },
  find: (proof) => {
    const { rough, body, language } = proof;
    if (rough.length <= longest) return [];
    let start = 0;
    return rough.split(/(\n[ \t]*\n)/).flatMap((block) => {
      const from = start;
      start += block.length;
      if (block.length <= longest || /^\s*(?:[-+*>|#]|\d{1,9}[.)]\s)(?!\*)/.test(block)) return [];
      const length = block.replace(/\s+/g, " ").length;
      const begin = body.start + from + (block.length - block.trimStart().length);
      return length > longest ? [{ ...proof.at(begin), ...tell[language](length) }] : [];
    });
  },
};

const tell: Record<ProblemLanguage, (length: number) => Told> = {
  fr: (length) => ({ message: `le paragraphe compte ${length} caractères`, hint: "coupez-le là où l’idée change" }),
  en: (length) => ({ message: `the paragraph has ${length} characters`, hint: "break it where the thought changes" }),
};
