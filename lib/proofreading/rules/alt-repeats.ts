import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { picturesOf, placeOfPicture } from "#lib/proofreading/pictures.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";
import { slugify } from "#lib/text/slug.ts";

/** A text that is read out twice in a row tells those who listen nothing of the picture (RGAA 1.3, 1.9). */
export const altRepeats: FileRule = {
  name: "alt-repeats",
  severity: "warning",
  reads: ["article", "company", "author", "page"],
  about: {
    fr: "Le texte de remplacement d’une image répète sa légende ou le titre de l’article : qui écoute la page l’entend deux fois, et ne sait toujours pas ce que l’image montre. Majuscules, accents et ponctuation ne comptent pas.",
    en: "The alternative text of a picture repeats its caption or the headline: whoever listens to the page hears it twice, and still does not know what the picture shows. Case, accents and punctuation do not count.",
  },
  examples: {
    bad: {
      fields: "image:\n  src: port.svg\n  alt: Le cap est donné\n  caption: Le cap est donné.\n  credit: La Morasse",
      at: "port.svg",
      images: { "articles/2015/03/port.svg": { width: 1600, height: 900 } },
    },
    good: {
      fields:
        "image:\n  src: port.svg\n  alt: Un voilier de papier en vue d’un port\n  caption: Le cap est donné\n  credit: La Morasse",
      images: { "articles/2015/03/port.svg": { width: 1600, height: 900 } },
    },
  },
  find: (proof) => {
    const pictures = picturesOf(proof);
    if (pictures.length === 0) return [];
    const headline = proof.article?.title ?? "";
    return pictures.flatMap((picture) => {
      const { alt, caption } = picture;
      const repeated = isSame(alt, caption) ? "caption" : isSame(alt, headline) ? "headline" : undefined;
      return repeated ? [{ ...placeOfPicture(picture, proof), ...tell[proof.language][repeated] }] : [];
    });
  },
};

/** Lengths are asked first: most texts differ by them. */
function isSame(one: string, other: string): boolean {
  if (one === "" || Math.abs(one.length - other.length) > 10) return false;
  return one === other || slugify(one) === slugify(other);
}

const tell: Record<ProblemLanguage, { caption: Told; headline: Told }> = {
  fr: {
    caption: {
      message: "le texte de remplacement de l’image répète sa légende",
      hint: "décrivez dans l’un ce que l’image montre, dites dans l’autre ce qu’il faut en savoir",
    },
    headline: {
      message: "le texte de remplacement de l’image répète le titre",
      hint: "décrivez ce que l’image montre",
    },
  },
  en: {
    caption: {
      message: "the alternative text of the picture repeats its caption",
      hint: "describe in the one what the picture shows, say in the other what to know about it",
    },
    headline: { message: "the alternative text of the picture repeats the headline", hint: "describe what it shows" },
  },
};
