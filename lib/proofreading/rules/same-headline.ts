import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { prepared } from "#lib/database/prepared.ts";
import type { FiledRemark, PaperRule } from "#lib/proofreading/rule.ts";
import { slugify } from "#lib/text/slug.ts";

/** Two stories with one headline are taken for one, by readers and by machines. */
export const sameHeadline: PaperRule = {
  name: "same-headline",
  severity: "warning",
  reads: "paper",
  about: {
    fr: "Deux articles de la même langue ont le même titre, aux majuscules, aux accents et à la ponctuation près. N’est cherché que lorsque tout le journal est relu ; les brouillons ne comptent pas.",
    en: "Two articles in one language have the same headline, but for case, accents and punctuation. Looked for only when the whole paper is checked; drafts do not count.",
  },
  examples: {
    bad: {
      fields: "title: Le marché ralentit",
      others: {
        "articles/2014/02/deja-dit.md":
          "---\ntitle: Le marché ralentit !\nstandfirst: C’était l’an dernier.\ndate: 2014-02-03 10:00\nauthors: claire\nsection: mobile\n---\n\nIl ralentissait déjà.\n",
      },
    },
    good: {
      fields: "title: Le marché ralentit encore",
      others: {
        "articles/2014/02/deja-dit.md":
          "---\ntitle: Le marché ralentit\nstandfirst: C’était l’an dernier.\ndate: 2014-02-03 10:00\nauthors: claire\nsection: mobile\n---\n\nIl ralentissait déjà.\n",
      },
    },
  },
  findAll: ({ edition, language }) => {
    const { database } = edition.statements.image;
    const first = new Map<string, string>();
    const remarks: FiledRemark[] = [];
    for (const { file, title, lang } of prepared<[], Row>(database, headlines).iterate()) {
      const key = `${lang} ${slugify(title) || title}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, file);
      else remarks.push({ file, line: 1, column: 1, ...tell[language](other) });
    }
    return remarks;
  },
};

type Row = { file: string; title: string; lang: string };

/** Oldest first, so that the newer one is told. */
const headlines = `SELECT file, article ->> '$.title' AS title, article ->> '$.lang' AS lang FROM articles
  WHERE draft = 0 ORDER BY published_at, id`;

const tell: Record<ProblemLanguage, (other: string) => Told> = {
  fr: (other) => ({
    message: `content/${other} a déjà ce titre`,
    hint: "distinguez les deux, par la date ou par l’angle",
  }),
  en: (other) => ({
    message: `content/${other} has this headline already`,
    hint: "tell them apart, by the date or by the angle",
  }),
};
