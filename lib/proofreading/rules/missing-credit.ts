import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { picturesOf, placeOfPicture } from "#lib/proofreading/pictures.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** The author of a picture has a right to be named (article L121-1 of the French code of intellectual property). */
export const missingCredit: FileRule = {
  name: "missing-credit",
  severity: "warning",
  reads: ["article"],
  about: {
    fr: "Une image d’un article ne nomme ni son auteur ni sa provenance. Les brouillons sont laissés en paix.",
    en: "A picture of an article names neither its author nor where it comes from. Drafts are left in peace.",
  },
  examples: {
    bad: {
      fields: "image:\n  src: port.svg\n  alt: Un voilier de papier en vue d’un port",
      at: "port.svg",
      images: { "articles/2015/03/port.svg": { width: 1600, height: 900 } },
    },
    good: {
      fields: "image:\n  src: port.svg\n  alt: Un voilier de papier en vue d’un port\n  credit: La Morasse",
      images: { "articles/2015/03/port.svg": { width: 1600, height: 900 } },
    },
  },
  find: (proof) => {
    if (proof.article?.draft !== false) return [];
    return picturesOf(proof)
      .filter(({ credit }) => credit === "")
      .map((picture) => ({
        ...placeOfPicture(picture, proof),
        ...tell[proof.language](typeof picture.at !== "number"),
      }));
  },
};

const tell: Record<ProblemLanguage, (isLead: boolean) => Told> = {
  fr: (isLead) => ({
    message: "l’image n’a pas de crédit",
    hint: isLead ? "ajoutez `credit:` sous `image:`" : 'ajoutez-le après la légende : `"Légende © Crédit"`',
  }),
  en: (isLead) => ({
    message: "the picture has no credit",
    hint: isLead ? "add `credit:` below `image:`" : 'add it after the caption: `"Caption © Credit"`',
  }),
};
