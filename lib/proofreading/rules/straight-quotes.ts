import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { Passage } from "#lib/proofreading/passage.ts";
import { isFrench, offsetsInBody, proseEdits, type Rewriting } from "#lib/proofreading/prose-edits.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";
import { joined, settingOf } from "#lib/proofreading/typeset-marks.ts";

/** Those of which the page makes ’ and «. In front matter quotes are those of YAML, so that only apostrophes are sure. */
const inBody = /(?<=\p{L})'(?=[\p{L}"«])|(?<=^|[\s(«’'])"(?=[^\s"][^"]{0,1000}")/gmu;
const inHeader = /(?<=\p{L})'(?=\p{L})/gu;

/** The page sets typewriter’s quotes; the file, its history and its diffs keep them. */
export const straightQuotes: FileRule = {
  name: "straight-quotes",
  severity: "suggestion",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: "Le texte français a des apostrophes ou des guillemets droits. La page les compose : les lecteurs n’en voient rien, et le fichier n’est signalé qu’une fois. `npm run fix` les écrit. Ceux que la page ne peut pas composer relèvent de `unclear-quotes`.",
    en: "French text has straight apostrophes or quotation marks. The page sets them: readers see nothing of it, and the file is told once. `npm run fix` writes them. Those which the page cannot set are told by `unclear-quotes`.",
  },
  examples: {
    bad: { body: "L'entreprise n’a rien dit de ses prix.", at: "'" },
    good: { body: "L’entreprise n’a rien dit de ses prix, et `l'option` reste du code." },
  },
  find: (proof) => {
    if (!isFrench(proof.lang) || !/["']/.test(proof.text)) return [];
    const offsets = [
      ...Array.from(proof.header.matchAll(inHeader), ({ index }) => index + proof.headerStart),
      ...offsetsInBody(proof, inBody),
    ];
    const [first] = offsets;
    if (first === undefined) return [];
    const edit = () => proseEdits(proof, marksOf);
    return [{ ...proof.at(first), ...tell[proof.language](offsets.length), edit }];
  },
};

/** All that is set, but for pairs one mark of which cannot be written: half a pair is worse than none. */
function marksOf(passage: Passage): Rewriting[] {
  const marks = joined(settingOf(passage).changes).filter(({ kind }) => kind === "mark");
  const isApostrophe = ({ text }: Rewriting) => text === "’";
  const whole = marks.every((mark) => isApostrophe(mark) || passage.edit(mark.from, mark.to, mark.text) !== undefined);
  return whole ? marks : marks.filter(isApostrophe);
}

const tell: Record<ProblemLanguage, (count: number) => Told> = {
  fr: (count) => ({
    message: `${count === 1 ? "une apostrophe ou un guillemet droit" : `${count} apostrophes ou guillemets droits`}, que la page compose`,
    hint: "`npm run fix` les écrit ’ et « »",
  }),
  en: (count) => ({
    message: `${count === 1 ? "a straight apostrophe or quotation mark" : `${count} straight apostrophes or quotation marks`}, which the page sets`,
    hint: "`npm run fix` writes them ’ and « »",
  }),
};
