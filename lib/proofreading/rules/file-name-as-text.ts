import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { picturesOf, placeOfPicture } from "#lib/proofreading/pictures.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** What a camera, a telephone or a program names its files, and anything that ends as an image does. */
const fileName =
  /^(?:\S{1,200}\.(?:svg|png|jpe?g|webp|avif|gif|heic|tiff?)|(?:IMG|DSC|DSCN|DSCF|PXL|GOPR|P)[_-]?\d{3,}\S{0,40}|(?:image|photo|picture|untitled|sans[ -]titre|screenshot|capture[ -]d[’'-]?[ée]cran)[ _-]?\d{0,20})$/iu;

/** Readers who do not see a picture, and those who do, are told what it shows, not how its file is named. */
export const fileNameAsText: FileRule = {
  name: "file-name-as-text",
  severity: "warning",
  reads: ["article", "company", "author", "page"],
  about: {
    fr: "Le texte de remplacement ou la légende d’une image n’est que le nom de son fichier, ou un mot comme « image ». Ce qui n’a pas de texte du tout est refusé par ailleurs.",
    en: "The alternative text or the caption of a picture is no more than the name of its file, or a word such as “image”. A picture without any text is refused elsewhere.",
  },
  examples: {
    bad: {
      body: 'Le marché ralentit.\n\n![IMG_2041.jpg](ventes.svg "Les ventes par trimestre © La Morasse")',
      at: "![IMG",
      images: { "articles/2015/03/ventes.svg": { width: 1600, height: 900 } },
    },
    good: {
      body: 'Le marché ralentit.\n\n![Courbe des ventes, qui s’aplatit à l’automne](ventes.svg "Les ventes par trimestre © La Morasse")',
      images: { "articles/2015/03/ventes.svg": { width: 1600, height: 900 } },
    },
  },
  find: (proof) =>
    picturesOf(proof).flatMap((picture) => {
      const { alt, caption } = picture;
      const told = tell[proof.language];
      const wrong = [
        ...(fileName.test(alt) ? [told.alt(alt)] : []),
        ...(fileName.test(caption) ? [told.caption(caption)] : []),
      ];
      return wrong.map((said) => ({ ...placeOfPicture(picture, proof), ...said }));
    }),
};

const tell: Record<ProblemLanguage, { alt: (text: string) => Told; caption: (text: string) => Told }> = {
  fr: {
    alt: (text) => ({
      message: `le texte de remplacement \`${text}\` ne dit rien de l’image`,
      hint: "décrivez ce qu’elle montre, pour qui ne la voit pas",
    }),
    caption: (text) => ({
      message: `la légende \`${text}\` est un nom de fichier`,
      hint: "écrivez une légende, ou supprimez-la",
    }),
  },
  en: {
    alt: (text) => ({
      message: `the alternative text \`${text}\` says nothing of the picture`,
      hint: "describe what it shows, for those who do not see it",
    }),
    caption: (text) => ({
      message: `the caption \`${text}\` is the name of a file`,
      hint: "write a caption, or delete it",
    }),
  },
};
