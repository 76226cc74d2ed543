import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { PaperRule } from "#lib/proofreading/rule.ts";

/** An image of the copy that no file names is carried by every clone for nothing. */
export const unusedImage: PaperRule = {
  name: "unused-image",
  severity: "suggestion",
  reads: "paper",
  about: {
    fr: "Une image est dans la copie et aucun fichier ne la nomme. Celle qu’un brouillon nomme sert. N’est cherché que lorsque tout le journal est relu.",
    en: "An image lies in the copy and no file names it. One that a draft names is used. Looked for only when the whole paper is checked.",
  },
  examples: {
    bad: {
      body: "Le marché ralentit.",
      images: { "articles/2015/03/port.png": { width: 1600, height: 900 } },
    },
    good: {
      body: 'Le marché ralentit.\n\n![Un voilier de papier](port.png "Le cap est donné © La Morasse")',
      images: { "articles/2015/03/port.png": { width: 1600, height: 900 } },
    },
  },
  findAll: ({ edition, language }) => {
    const { database } = edition.statements.image;
    return prepared<[], string>(database, unused)
      .pluck()
      .all()
      .map((file) => ({ file, line: 1, column: 1, ...tell[language] }));
  },
};

/** The picture of the paper itself is named by no file. */
const unused =
  "SELECT path FROM images i WHERE path NOT LIKE 'share.%' AND NOT EXISTS (SELECT 1 FROM uses u WHERE u.image = i.path) ORDER BY path";

const tell: Record<ProblemLanguage, Told> = {
  fr: { message: "aucun fichier ne nomme cette image", hint: "supprimez-la, ou nommez-la" },
  en: { message: "no file names this image", hint: "delete it, or name it" },
};
