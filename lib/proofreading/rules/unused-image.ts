import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { Paper } from "#lib/proofreading/paper.ts";
import type { FiledRemark, PaperRule } from "#lib/proofreading/rule.ts";

/** An image of the copy that no file names is carried by every clone for nothing. */
export const unusedImage: PaperRule = {
  name: "unused-image",
  severity: "suggestion",
  reads: "paper",
  about: {
    fr: "Une image est dans la copie et aucun fichier ne la nomme. Celle qu’un brouillon nomme sert. Quand seuls quelques fichiers sont relus, n’est cherchée que parmi eux.",
    en: "An image lies in the copy and no file names it. One that a draft names is used. Where only some files are checked, it is looked for among those.",
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
  findAll: (paper) => {
    const { database } = paper.edition.statements.image;
    const files = prepared<[], string>(database, `${unused} ORDER BY path`).pluck().all();
    return files.map((file) => remarkOn(file, paper));
  },
  findAmong: (paper, files) => {
    const { database } = paper.edition.statements.image;
    const isUnused = prepared<[string], string>(database, `${unused} AND path = ?`).pluck();
    return [...files].filter((file) => isUnused.get(file) !== undefined).map((file) => remarkOn(file, paper));
  },
};

function remarkOn(file: string, { language }: Paper): FiledRemark {
  return { file, line: 1, column: 1, ...tell[language] };
}

/** The picture of the paper itself is named by no file. */
const unused =
  "SELECT path FROM images i WHERE path NOT LIKE 'share.%' AND NOT EXISTS (SELECT 1 FROM uses u WHERE u.image = i.path)";

const tell: Record<ProblemLanguage, Told> = {
  fr: { message: "aucun fichier ne nomme cette image", hint: "supprimez-la, ou nommez-la" },
  en: { message: "no file names this image", hint: "delete it, or name it" },
};
