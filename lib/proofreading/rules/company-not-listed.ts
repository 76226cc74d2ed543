import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { namedIn, namedInBody } from "#lib/proofreading/company-names.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** How often a text names a company that it is about, when neither headline nor standfirst do. */
const often = 5;

/** A company in the headline is what the story is about; one that is named once in passing is not. */
export const companyNotListed: FileRule = {
  name: "company-not-listed",
  severity: "suggestion",
  reads: ["article"],
  about: {
    fr: `Le titre nomme une entreprise que le journal suit, ou le texte la nomme au moins ${often} fois, et elle n’est pas dans \`companies\`. Rien n’est ajouté sans vous : une entreprise nommée au passage n’est pas le sujet.`,
    en: `The headline names a company that the paper follows, or the text does so at least ${often} times, and it is not in \`companies\`. Nothing is added without you: a company that is named in passing is not the subject.`,
  },
  examples: {
    bad: {
      fields: "title: Nokia vend ses téléphones\ncompanies: []",
      at: "Nokia",
      others: { "companies/nokia.md": "---\nname: Nokia\n---\n" },
    },
    good: {
      fields: "title: Nokia vend ses téléphones\ncompanies: [nokia]",
      others: { "companies/nokia.md": "---\nname: Nokia\n---\n" },
    },
  },
  find: (proof) => {
    const { article, paper, language } = proof;
    if (!article) return [];
    const { edition } = paper;
    const named = [...namedIn(article.title, paper).keys()];
    const repeated = [...namedInBody(proof)].flatMap(([slug, count]) => (count >= often ? [slug] : []));
    const missing = [...new Set([...named, ...repeated])].filter((slug) => !article.companies.includes(slug));
    return missing.map((slug) => ({
      ...proof.placeOf(named.includes(slug) ? ["title"] : ["companies"]),
      ...tell[language](edition.nameOf("company", slug), slug),
    }));
  },
};

const tell: Record<ProblemLanguage, (name: string, slug: string) => Told> = {
  fr: (name, slug) => ({
    message: `${name} est au cœur de l’article, et n’est pas dans \`companies\``,
    hint: `ajoutez \`${slug}\` à \`companies\`, si l’article en traite`,
  }),
  en: (name, slug) => ({
    message: `the article is about ${name}, which is not in \`companies\``,
    hint: `add \`${slug}\` to \`companies\`, if the article is about it`,
  }),
};
