import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import { isFrench, proseEdits } from "#lib/proofreading/prose-edits.ts";
import type { FileRule } from "#lib/proofreading/rule.ts";

/**
 * Beginnings that are no French word without their accent, and no word of English either; « Edition » or « Element » may be names.
 * Capitals keep their accents (https://www.academie-francaise.fr/questions-de-langue, « Accentuation des majuscules »).
 */
const words =
  "Ecart Ecarts Ecarté Echange Echanges Echec Echecs Echelle Echéance Eclairage Ecole Ecoles Ecolier Ecoliers Ecologie Ecologique Ecologiste Ecologistes " +
  "Economie Economies Economique Economiques Economiste Economistes Ecosse Ecossais Ecoute Ecouter Ecran Ecrans Ecrire Ecrit Ecrite Ecrits Ecrivain Ecrivains " +
  "Editer Editeur Editeurs Editrice Edimbourg Egal Egale Egalement Egalité Eglise Eglises Egypte Egyptien Egyptiens Elargir Elargissement " +
  "Electeur Electeurs Electricité Electrique Electriques Electronique Electroniques Elevé Elevée Elève Elèves Elysée Emetteur Emirats " +
  "Energie Energies Energétique Enorme Enormes Epargne Epargnant Epargnants Epoque Epreuve Epreuves Epuisé Equateur Equilibre Equipe Equipes Equipement Equipements " +
  "Equipementier Equipementiers Erythrée Etait Etaient Etablir Etabli Etablie Etablissement Etablissements Etage Etages Etant Etape Etapes Etat Etats Etendre " +
  "Etendu Eternel Ethiopie Etiquette Etoile Etoiles Etonnant Etonnante Etonnamment Etrange Etrangement Etranger Etrangers Etrangère Etre Etroit Etude Etudes Etudiant " +
  "Etudiante Etudiants Etudier Evaluer Evénement Evénements Evènement Evènements Evidemment Eviter Evoluer Evoquer Evoquant Evoqué Eté Ile Iles";

/** What follows « À » and never the verb « a »; at the beginning of a sentence alone. */
const afterA =
  "la|l’|l'|cette|cet|ce|ces|ceux|celui|celle|quoi|qui|quel|quelle|quels|quelles|son|sa|ses|leur|leurs|notre|votre|nos|vos|mon|ma|mes|chaque|" +
  "partir|travers|propos|peine|défaut|condition|compter|noter|savoir|suivre|lire|moins|terme|titre|nouveau|court|long|plusieurs|l’heure|Paris|Bruxelles|Lyon|Londres|Pékin|New York|Berlin|Genève";

const capital = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?:${words.replaceAll(" ", "|")})(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])I(?=le-de-France)|(?<=^|[.!?…][ \u00A0\u202F\n]|«[ \u00A0\u202F]?)A(?=[ \u00A0](?:${afterA})(?![\p{L}\p{N}_]))`,
  "gmu",
);

/** Without its accent a capital is a spelling mistake in French. */
export const unaccentedCapital: FileRule = {
  name: "unaccented-capital",
  severity: "warning",
  reads: ["article", "page", "company", "author"],
  about: {
    fr: "Une capitale a perdu son accent : « Etat », « Ecole », « Evidemment », « A cette date ». Seuls comptent les mots qui n’existent pas sans lui, ni en français ni en anglais ; les prénoms s’écrivent comme le veulent ceux qui les portent.",
    en: "A capital has lost its accent: « Etat », « Ecole », « Evidemment », « A cette date ». Only words count that do not exist without it, in French or in English; first names are written as those who bear them will have it.",
  },
  examples: {
    bad: { body: "Le fabricant attend l’accord des Etats membres.", at: "Etats" },
    good: { body: "À cette date, le fabricant attendait l’accord des États membres." },
  },
  find: (proof) => {
    if (!isFrench(proof.lang)) return [];
    const { language } = proof;
    const found = [
      ...Array.from(proof.header.matchAll(capital), ({ 0: word, index }) => ({ word, at: index + proof.headerStart })),
      ...Array.from(proof.rough.matchAll(capital), ({ 0: word, index }) => ({ word, at: index + proof.body.start })),
    ];
    if (found.length === 0) return [];
    const edits = proseEdits(proof, ({ text }) =>
      Array.from(text.matchAll(capital), ({ 0: word, index }) => ({
        from: index,
        to: index + 1,
        text: accented(word).charAt(0),
      })),
    );
    return found.flatMap(({ word, at }) => {
      const edit = edits.find(({ start }) => start === at);
      return edit ? [{ ...proof.at(at), ...tell[language](word, accented(word)), edit: [edit] }] : [];
    });
  },
};

const accents: Record<string, string> = { A: "À", E: "É", I: "Î" };

function accented(word: string): string {
  return word === "Etre" ? "Être" : word.replace(/^[EIA]/, (letter) => accents[letter] ?? letter);
}

const tell: Record<ProblemLanguage, (word: string, right: string) => Told> = {
  fr: (word, right) => ({ message: `\`${word}\` a perdu son accent`, hint: `écrivez \`${right}\`` }),
  en: (word, right) => ({ message: `\`${word}\` has lost its accent`, hint: `write \`${right}\`` }),
};
