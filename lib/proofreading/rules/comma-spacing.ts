import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { offsetsInBody, proseEdits } from "#lib/proofreading/prose-edits.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

const before = /(?<=[\p{L}\p{N}»”)]) +(?=[,.](?:\s|$))/u;
const after = /(?<=\p{Ll}{2}),(?=\p{Ll}{2})/u;
const either = new RegExp(`${before.source}|${after.source}`, "gmu");
/** Costs a fraction of the rest. */
const hint = / [,.](?![\w.])|,[a-zà-ÿ]/;
const everyBefore = new RegExp(before.source, "gu");
const everyAfter = new RegExp(after.source, "gu");

/** No rule of typesetting mends these: a comma inside a word may be meant. */
export const commaSpacing: FileRule = {
  name: "comma-spacing",
  severity: "warning",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: "Une espace précède une virgule ou un point, ou aucune ne suit une virgule entre deux mots. La page les laisse ainsi.",
    en: "A space stands before a comma or a full stop, or none after a comma between two words. The page leaves them so.",
  },
  examples: {
    bad: { body: "Le fabricant , dit-on, n’a rien prévu.", at: " , dit" },
    good: { body: "Le fabricant, dit-on, n’a rien prévu pour 61,1 millions d’acheteurs." },
  },
  find: (proof) => {
    if (!hint.test(proof.rough)) return [];
    const found = offsetsInBody(proof, either);
    const edit = () =>
      proseEdits(proof, ({ text }) => [
        ...Array.from(text.matchAll(everyBefore), ({ 0: run, index }) => ({
          from: index,
          to: index + run.length,
          text: "",
        })),
        ...Array.from(text.matchAll(everyAfter), ({ index }) => ({ from: index + 1, to: index + 1, text: " " })),
      ]);
    const [first] = found;
    return first === undefined ? [] : [{ ...proof.at(first), ...tell[proof.language](found.length), edit }];
  },
};

const tell: Record<ProblemLanguage, (count: number) => Told> = {
  fr: (count) => ({
    message: count === 1 ? "une virgule ou un point est mal espacé" : `${count} virgules ou points sont mal espacés`,
    hint: "collez-les au mot qui précède, et mettez une espace après",
  }),
  en: (count) => ({
    message: count === 1 ? "a comma or a full stop is badly spaced" : `${count} commas or full stops are badly spaced`,
    hint: "join them to the word before, and put a space after",
  }),
};
