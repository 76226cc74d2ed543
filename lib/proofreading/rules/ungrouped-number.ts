import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { isFrench, offsetsInBody } from "#lib/proofreading/prose-edits.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** Five figures or more that count something, told by the small letter after them; numbers that name something stay whole. */
const number =
  /(?<![\p{L}\p{N}.,/_#°+-]|(?:n°|RFC|CVE|ISO|port|code|numéro|ticket|bug)[ \u00A0\u202F])\d{5,12}(?=[ \u00A0\u202F](?:\p{Ll}{2}|[€$%]))/gu;

/** No rule of typesetting dares to group figures: they may be a postcode or a year of the future. */
export const ungroupedNumber: FileRule = {
  name: "ungrouped-number",
  severity: "suggestion",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: "Un nombre de cinq chiffres ou plus n’est pas séparé en tranches de trois. La page ne le fait pas d’elle-même, parce qu’un code ou un numéro s’écrit d’un seul tenant.",
    en: "A number of five figures or more is not parted into groups of three. The page does not do so by itself, since a code is written in one piece.",
  },
  examples: {
    bad: { body: "Le groupe supprime 18000 postes.", at: "18000" },
    good: { body: "Le groupe supprime 18\u202F000 postes, d’après la norme RFC 10008 qui n’en dit rien." },
  },
  find: (proof) => {
    if (!isFrench(proof.lang) || !/\d{5}/.test(proof.rough)) return [];
    return offsetsInBody(proof, number).map((offset) => {
      const digits = /\d+/.exec(proof.text.slice(offset, offset + 12))?.[0] ?? "";
      return { ...proof.at(offset), ...tell[proof.language](digits, grouped(digits)) };
    });
  },
};

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3}){1,4}$)/g, "\u202F");
}

const tell: Record<ProblemLanguage, (digits: string, grouped: string) => Told> = {
  fr: (digits, right) => ({ message: `\`${digits}\` se lit mal`, hint: `écrivez \`${right}\`, si c’est une quantité` }),
  en: (digits, right) => ({
    message: `\`${digits}\` is hard to read`,
    hint: `write \`${right}\`, if it is a quantity`,
  }),
};
