import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/** A number of the Super Bowl is none of these, nor is a name that goes on with a hyphen or a digit. */
const notes =
  /(?<![\p{L}\p{N}_/.@#-])(?:TK|TKTK|TODO|FIXME|À COMPLÉTER|A COMPLETER|À VÉRIFIER|(?<!\p{Lu}\p{L}{1,30}\s)XXX{1,10}|(?:[Ll]orem ipsum)|(?<=[[(]\s?)(?:[àÀaA] (?:compléter|vérifier|préciser|sourcer|suivre)|to come|check))(?![\p{L}\p{N}_-])/u;
/** Costs a fraction of the rest. */
const hint = /TK|TODO|FIXME|XXX|orem ipsum|COMPL|VÉRIF|[[(] ?(?:[àÀaA] |to come|check)/;
/** What `npm run new` writes where a standfirst is to come is one as a whole field alone: a sentence may say it of a plan. */
const wholeField = /^\s*[àÀaA] (?:compléter|vérifier|préciser|sourcer|suivre)[.…]*\s*$/u;
const wholeFieldHint = /(?:: |\n +)["']?[àÀaA] (?:compl|vérif|préc|sourc|suiv)/;
const everyNote = new RegExp(notes.source, "gu");

/** What was to be filled in before publication is still there. */
export const leftIn: FileRule = {
  name: "left-in",
  severity: "warning",
  reads: ["article", "page"],
  about: {
    fr: "Une note de travail est restée dans le texte : « TK », « TODO », « XXX », « lorem ipsum », « [à compléter] »…, ou un champ ne dit que « À compléter ». Les brouillons et les commentaires HTML peuvent en avoir.",
    en: "A note of work is still in the text: “TK”, “TODO”, “XXX”, “lorem ipsum”, “[à compléter]”…, or a field says nothing but “À compléter”. Drafts and HTML comments may have some.",
  },
  examples: {
    bad: { body: "L’entreprise a vendu TK millions de téléphones.", at: "TK" },
    good: {
      body: "L’entreprise a vendu 61,1 millions de téléphones.\n\n<!-- TODO : demander les chiffres de mars. -->",
    },
  },
  find: (proof) => {
    const { article, header, rough, body, language } = proof;
    if (article?.draft) return [];
    const mayBeInFields = wholeFieldHint.test(header) || (hint.test(header) && notes.test(header));
    const inFields = (mayBeInFields ? proof.fields : []).flatMap((passage) => {
      const found = wholeField.exec(passage.text) ?? notes.exec(passage.text);
      return found ? [{ ...proof.at(passage.at(found.index)), ...tell[language](found[0]) }] : [];
    });
    const inBody = Array.from(hint.test(rough) ? rough.matchAll(everyNote) : [], ({ 0: note, index }) => ({
      ...proof.at(body.start + index),
      ...tell[language](note),
    }));
    return [...inFields, ...inBody];
  },
};

const tell: Record<ProblemLanguage, (note: string) => Told> = {
  fr: (note) => ({
    message: `\`${note}\` est resté dans le texte`,
    hint: "complétez le passage, ou mettez `draft: true`",
  }),
  en: (note) => ({ message: `\`${note}\` is still in the text`, hint: "complete the passage, or set `draft: true`" }),
};
