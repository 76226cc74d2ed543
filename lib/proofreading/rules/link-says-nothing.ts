import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { linksOf } from "#lib/proofreading/links.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

const empty =
  /^(?:(?:cliquez|cliquer|voir|lire|c’est|c'est|par) )?(?:ici|là)(?: m[êe]me)?$|^(?:ce|le|un)? ?(?:lien|site|article|page)$|^(?:lire la suite|en savoir plus|plus d[’']infos?|voir plus|suite|click here|here|read more|more|this link|link)$/i;

/** Whoever goes from link to link hears nothing but their texts (WCAG 2.4.9; RGAA 6.1). */
export const linkSaysNothing: FileRule = {
  name: "link-says-nothing",
  severity: "warning",
  reads: ["article", "company", "author", "page"],
  about: {
    fr: "Le texte d’un lien ne dit pas où il mène : « ici », « cliquez ici », « ce lien », « lire la suite ». Un lien sans texte est refusé par ailleurs.",
    en: "The text of a link does not say where it leads: “here”, “click here”, “this link”, “read more”. A link without text is refused elsewhere.",
  },
  examples: {
    bad: { body: "Les chiffres du trimestre sont [ici](https://example.org/resultats).", at: "[ici]" },
    good: { body: "Le fabricant a publié [les chiffres du trimestre](https://example.org/resultats)." },
  },
  find: (proof) =>
    linksOf(proof).flatMap(({ at, text }) => {
      const said = text
        .slice(0, 40)
        .replace(/[*_.…!]/g, "")
        .replace(/\s+/g, " ")
        .trim();
      return empty.test(said) ? [{ ...proof.at(at), ...tell[proof.language](said) }] : [];
    }),
};

const tell: Record<ProblemLanguage, (text: string) => Told> = {
  fr: (text) => ({
    message: `le lien « ${text} » ne dit pas où il mène`,
    hint: "mettez entre les crochets les mots qui nomment la page",
  }),
  en: (text) => ({
    message: `the link “${text}” does not say where it leads`,
    hint: "put the words that name the page between the brackets",
  }),
};
