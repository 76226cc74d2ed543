import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { isFrench } from "#lib/proofreading/prose-edits.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";
import { settingOf } from "#lib/proofreading/typeset-marks.ts";

const alone = /(?<=\s)'(?=\s)|''|""/;

/** A quote without a partner stays as it was typed, for all to see. */
export const unclearQuotes: FileRule = {
  name: "unclear-quotes",
  severity: "warning",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: 'Un guillemet droit n’a pas de partenaire dans son paragraphe, ou rien ne dit ce qu’il ouvre ou ferme : la page ne peut pas le composer, et le laisse droit. Les pouces (`27"`) s’écrivent en toutes lettres.',
    en: 'A straight quotation mark has no partner in its paragraph, or nothing tells what it opens or closes: the page cannot set it, and leaves it straight. Inches (`27"`) are spelt out.',
  },
  examples: {
    bad: { body: 'Le patron promet une année "décisive, sans en dire plus.', at: '"' },
    good: { body: "Le patron promet une année « décisive », sans en dire plus." },
  },
  find: (proof) => {
    if (!isFrench(proof.lang) || !mayBeUnclear(proof.rough)) return [];
    return proof.passages.flatMap((passage) =>
      settingOf(passage).unclear.map((index) => ({ ...proof.at(passage.at(index)), ...tell[proof.language] })),
    );
  },
};

/** An odd number of quotes in some block, or one that touches no word. */
function mayBeUnclear(rough: string): boolean {
  if (!/["']/.test(rough)) return false;
  if (alone.test(rough) || /\d"/.test(rough)) return true;
  return rough.includes('"') && rough.split(/\n[ \t>]*\n/).some((block) => block.split('"').length % 2 === 0);
}

const tell: Record<ProblemLanguage, Told> = {
  fr: {
    message: "rien ne dit si ce guillemet droit ouvre ou ferme, et la page le laisse ainsi",
    hint: "écrivez « ou », cherchez celui qui manque, ou écrivez « pouces » en toutes lettres",
  },
  en: {
    message: "nothing tells whether this straight quote opens or closes, and the page leaves it so",
    hint: "write « or », look for the one that is missing, or spell out inches",
  },
};
