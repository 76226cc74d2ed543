import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { fileOf, picturesOf, placeOfPicture } from "#lib/proofreading/pictures.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/**
 * What Google asks of large previews, and what a card is wide (https://developers.google.com/search/docs/appearance/google-discover):
 * pixels of the lead image.
 */
const least = 1200;

/** What a column of text is wide on a screen of one pixel to the CSS pixel, twice over for all others. */
const leastInText = 640;

/** A picture that has fewer pixels than its places is blurred or left out. */
export const imageTooSmall: FileRule = {
  name: "image-too-small",
  severity: "warning",
  reads: ["article"],
  about: {
    fr: `L’image d’ouverture a moins de ${least} pixels de large : les cartes des réseaux et les grands aperçus des moteurs de recherche l’agrandissent ou l’écartent. Dans le texte, ${leastInText} pixels suffisent, et les petites images qui ouvrent un paragraphe ne comptent pas. Les dessins vectoriels n’ont pas de taille.`,
    en: `The lead image is less than ${least} pixels wide: cards and the large previews of search engines enlarge it or leave it out. In the text ${leastInText} pixels are enough, and small pictures at the start of a paragraph do not count. Vector drawings have no size.`,
  },
  examples: {
    bad: {
      fields: "image:\n  src: port.png\n  alt: Un voilier de papier en vue d’un port\n  credit: La Morasse",
      at: "port.png",
      images: { "articles/2015/03/port.png": { width: 800, height: 450 } },
    },
    good: {
      fields: "image:\n  src: port.png\n  alt: Un voilier de papier en vue d’un port\n  credit: La Morasse",
      images: { "articles/2015/03/port.png": { width: 1200, height: 675 } },
    },
  },
  find: (proof) =>
    picturesOf(proof).flatMap((picture) => {
      const file = fileOf(picture, proof);
      const image = file === undefined || file.endsWith(".svg") ? undefined : proof.paper.edition.image(file);
      const lead = typeof picture.at !== "number";
      const wanted = lead ? least : leastInText;
      if (!image || image.vector || image.width >= wanted) return [];
      if (typeof picture.at === "number" && !standsAlone(proof.text, picture.at)) return [];
      return [{ ...placeOfPicture(picture, proof), ...tell[proof.language](image.width, wanted) }];
    }),
};

/** A figure has a paragraph of its own; a picture with text after it is set small. */
function standsAlone(text: string, start: number): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end < 0 ? undefined : end);
  const next = end < 0 ? "" : (/^[^\n]*/.exec(text.slice(end + 1, end + 200))?.[0] ?? "");
  return text.slice(from, start).trim() === "" && /\)\s*$/.test(line) && next.trim() === "";
}

const tell: Record<ProblemLanguage, (width: number, wanted: number) => Told> = {
  fr: (width, wanted) => ({
    message: `l’image n’a que ${width} pixels de large, il en faut ${wanted}`,
    hint: "demandez-en une plus grande ; agrandir celle-ci ne lui apprend rien",
  }),
  en: (width, wanted) => ({
    message: `the image is only ${width} pixels wide, it takes ${wanted}`,
    hint: "ask for a larger one; to enlarge this one teaches it nothing",
  }),
};
