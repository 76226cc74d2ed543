import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { fieldEdit } from "#lib/proofreading/field-edit.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

const trailing = /[\s,.;:–—-]{1,20}$/u;

/** The page writes the dateline in its own form: the copy gives the place alone. */
export const datelineForm: FileRule = {
  name: "dateline-form",
  severity: "warning",
  reads: ["article"],
  about: {
    fr: "Le lieu (`dateline`) commence par une minuscule, est tout en capitales, ou finit par un tiret, une virgule ou un point, que la page ajoute elle-même.",
    en: "The place (`dateline`) begins with a small letter, is all in capitals, or ends in a dash, a comma or a full stop, which the page adds itself.",
  },
  examples: { bad: { fields: "dateline: Hanovre —", at: "Hanovre —" }, good: { fields: "dateline: New York" } },
  find: (proof) => {
    const dateline = proof.article?.dateline;
    if (dateline === undefined) return [];
    const told = (wrong: Wrong) => ({ ...proof.placeOf(["dateline"]), ...tell[proof.language][wrong](dateline) });
    const bare = dateline.replace(trailing, "");
    if (bare !== dateline && bare !== "") {
      const edit = fieldEdit(proof, ["dateline"], dateline, bare);
      return [{ ...told("trailing"), ...(edit ? { edit } : {}) }];
    }
    if (/^\p{Ll}/u.test(dateline)) return [told("small")];
    return /^\p{Lu}[\p{Lu}\s’'-]{4,100}$/u.test(dateline) ? [told("capitals")] : [];
  },
};

type Wrong = "trailing" | "small" | "capitals";

const tell: Record<ProblemLanguage, Record<Wrong, (dateline: string) => Told>> = {
  fr: {
    trailing: (dateline) => ({
      message: `le lieu \`${dateline}\` finit par un signe`,
      hint: "supprimez-le, la page met le sien",
    }),
    small: (dateline) => ({
      message: `le lieu \`${dateline}\` n’a pas de capitale`,
      hint: "commencez-le par une capitale : Hanovre",
    }),
    capitals: (dateline) => ({
      message: `le lieu \`${dateline}\` est tout en capitales`,
      hint: "écrivez-le en minuscules, avec une capitale : Hanovre",
    }),
  },
  en: {
    trailing: (dateline) => ({
      message: `the place \`${dateline}\` ends in a mark`,
      hint: "delete it, the page has its own",
    }),
    small: (dateline) => ({
      message: `the place \`${dateline}\` has no capital`,
      hint: "begin it with a capital: Hanover",
    }),
    capitals: (dateline) => ({
      message: `the place \`${dateline}\` is all in capitals`,
      hint: "write it in small letters with one capital: Hanover",
    }),
  },
};
