import { textsAt } from "#lib/content/field-findings.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { namedIn, namedInBody } from "#lib/proofreading/company-names.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";
import { paths } from "#lib/site/paths.ts";

/** Readers who come from the page of a company look for it in the story. */
export const companyNotNamed: FileRule = {
  name: "company-not-named",
  severity: "suggestion",
  reads: ["article"],
  about: {
    fr: "`companies` cite une entreprise que ni les titres ni le texte ne nomment, sous aucun de ses noms, et vers laquelle rien ne mène.",
    en: "`companies` lists a company that neither headlines nor text name, under any of its names, and to which no link leads.",
  },
  examples: {
    bad: {
      fields: "title: Un fabricant vend ses téléphones\ncompanies: [nokia]",
      at: "nokia",
      others: { "companies/nokia.md": "---\nname: Nokia\n---\n" },
    },
    good: {
      fields: "title: Un fabricant vend ses téléphones\ncompanies: [nokia]",
      body: "Nokia n’avait plus le choix.",
      others: { "companies/nokia.md": "---\nname: Nokia\n---\n" },
    },
  },
  find: (proof) => {
    const { article, paper, language, text } = proof;
    if (!article || article.draft || article.companies.length === 0) return [];
    const { edition } = paper;
    const { markdown } = proof.body;
    const unseen = article.companies.filter(
      (slug) => !namedInBody(proof).has(slug) && !markdown.includes(paths.company(slug)),
    );
    if (unseen.length === 0) return [];
    const named = namedIn(text, paper);
    const absent = new Set(unseen.filter((slug) => !named.has(slug)));
    if (absent.size === 0) return [];
    return textsAt(proof.yaml.value, ["companies"])
      .filter((written) => absent.has(written.text))
      .map((written) => ({
        ...proof.placeOf(written.path),
        ...tell[language](edition.nameOf("company", written.text)),
      }));
  },
};

const tell: Record<ProblemLanguage, (name: string) => Told> = {
  fr: (name) => ({
    message: `${name} est dans \`companies\`, et l’article ne la nomme pas`,
    hint: "nommez-la dans le texte, ajoutez le nom qu’il lui donne aux `aliases` de son fichier, ou retirez-la",
  }),
  en: (name) => ({
    message: `${name} is in \`companies\`, and the article does not name it`,
    hint: "name it in the text, add the name that it has there to the `aliases` of its file, or take it out",
  }),
};
