import type { Edition } from "#lib/archive/edition.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import { widths } from "#lib/media/image.ts";
import { fileOf, picturesOf, placeOfPicture } from "#lib/proofreading/pictures.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** Twice the widest rendition, so that a crop of half the picture still fills it. */
const widest = 2 * Math.max(...widths);

/** In bytes: a photograph of `widest` pixels in good JPEG has about half. Whatever is committed is cloned by everybody, for ever. */
const heaviest = 5 * 1024 * 1024;

/** What is beyond the use of any page only makes the repository heavy. */
export const imageTooLarge: FileRule = {
  name: "image-too-large",
  severity: "suggestion",
  reads: ["article", "company", "author", "page"],
  about: {
    fr: `Une image a plus de ${widest} pixels de large ou pèse plus de ${heaviest / 1024 / 1024} Mo. Les pages n’en montrent rien de plus, et chaque copie du dépôt la porte pour toujours. Au-delà de 24 mégapixels, elle est refusée par ailleurs.`,
    en: `A picture is more than ${widest} pixels wide or heavier than ${heaviest / 1024 / 1024} MB. Pages show nothing more of it, and every clone of the repository carries it for ever. Beyond 24 megapixels it is refused elsewhere.`,
  },
  examples: {
    bad: {
      fields: "image:\n  src: port.png\n  alt: Un voilier de papier en vue d’un port\n  credit: La Morasse",
      at: "port.png",
      images: { "articles/2015/03/port.png": { width: 4000, height: 200 } },
    },
    good: {
      fields: "image:\n  src: port.png\n  alt: Un voilier de papier en vue d’un port\n  credit: La Morasse",
      images: { "articles/2015/03/port.png": { width: 1920, height: 200 } },
    },
  },
  find: (proof) => {
    const { edition } = proof.paper;
    return picturesOf(proof).flatMap((picture) => {
      const file = fileOf(picture, proof);
      const image = file === undefined ? undefined : edition.image(file);
      if (file === undefined || !image) return [];
      const size = sizeOf(file, edition);
      const width = image.vector ? 0 : image.width;
      if (width <= widest && size <= heaviest) return [];
      return [{ ...placeOfPicture(picture, proof), ...tell[proof.language](width > widest ? width : undefined, size) }];
    });
  },
};

/** In bytes, as the archive saw it. */
function sizeOf(file: string, { statements }: Edition): number {
  const { database } = statements.image;
  return prepared<[string], number>(database, "SELECT size FROM files WHERE path = ?").pluck().get(file) ?? 0;
}

const tell: Record<ProblemLanguage, (width: number | undefined, size: number) => Told> = {
  fr: (width, size) => ({
    message:
      width === undefined
        ? `l’image pèse ${(size / 1024 / 1024).toFixed(1).replace(".", ",")} Mo`
        : `l’image a ${width} pixels de large, les pages n’en montrent pas plus de ${widest / 2}`,
    hint: `réduisez-la à ${widest} pixels de large au plus, en JPEG ou en WebP`,
  }),
  en: (width, size) => ({
    message:
      width === undefined
        ? `the image weighs ${(size / 1024 / 1024).toFixed(1)} MB`
        : `the image is ${width} pixels wide, pages show no more than ${widest / 2}`,
    hint: `reduce it to at most ${widest} pixels in width, as JPEG or WebP`,
  }),
};
