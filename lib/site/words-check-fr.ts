import type { Severity } from "#lib/proofreading/rule.ts";

/** French plural: 0 and 1 are singular. */
const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("fr-FR")}\u00a0${Math.abs(count) < 2 ? one : many}`;

const files = (count: number) => several(count, "fichier", "fichiers");

const severities: Record<Severity, [one: string, many: string]> = {
  error: ["erreur", "erreurs"],
  warning: ["avertissement", "avertissements"],
  suggestion: ["suggestion", "suggestions"],
};

/** What `npm run check` and `npm run fix` say around what they find, in French. */
export const checkWordsFr = {
  checkUsage: `npm run check -- [fichiers…] [--changed[=<commit>] | --staged] [--format=<format>] [--language=fr|en] [--strict]

  fichiers   de la copie, ou ses dossiers\u00a0; sans eux, toute la copie
  --changed  seulement ce qui diffère d’un commit (HEAD), et ce qui est nouveau
  --staged   seulement ce que le prochain commit contiendra
  --format   text, json, github, gitlab, forgejo ou sarif
  --language langue des messages\u00a0; sans elle, celle du journal
  --strict   les avertissements font échouer aussi`,
  fixUsage: `npm run fix -- [fichiers…] [--dry-run] [--yes]

  fichiers   de la copie, ou ses dossiers\u00a0; sans eux, toute la copie
  --dry-run  montre ce qui changerait, et n’écrit rien
  --yes      écrit sans demander`,
  reading: "Lecture de la copie…",
  severity: (severity: Severity) => severities[severity][0],
  sound: (count: number) => `${files(count)} de copie, aucun problème.`,
  found: (count: number, faults: readonly [Severity, number][], withFaults: number) =>
    `${files(count)} de copie\u00a0: ${faults
      .map(([severity, number]) => several(number, ...severities[severity]))
      .join(", ")} dans ${files(withFaults)}.`,
  noPaper: (folder: string) =>
    `Il n’y a pas de journal dans ${folder}\u00a0: site.yaml n’y est pas.\n  Remettez ce fichier, ou nommez le dossier de la copie par MARBRE_CONTENT.`,
  noFile: (name: string) => `Il n’y a pas de fichier ${name} dans la copie.`,
  noCopy: (name: string) => `Rien ne lit ${name}\u00a0: son nom ou sa place n’est pas de ceux que dit docs/writing.md.`,
  filesOrChanged: "Nommez des fichiers, ou dites --changed ou --staged\u00a0: l’un des trois.",
  noRepository: "La copie n’est dans aucun dépôt git\u00a0: `--changed` n’a rien à quoi la comparer.",
  noCommit: (ref: string) => `git ne connaît pas de commit \`${ref}\` auquel comparer la copie.`,
  touchedSince: (path: string) =>
    `${path} a changé depuis qu’il a été indexé\u00a0: c’est le fichier du dossier qui est relu, et non ce que le commit contiendra.`,
  noHistory: "La copie n’est dans aucun dépôt git\u00a0: les adresses perdues n’ont pas été cherchées.",
  shallow: "L’historique n’a été cloné qu’en partie\u00a0: les adresses perdues avant lui ne se voient pas.",
  noFormat: (format: string, formats: string) => `--format est l’un de ${formats}, et non ${format}.`,
  noLanguage: (written: string) => `--language est fr ou en, et non ${written}.`,
  nothing: "Rien à corriger.",
  would: (count: number) => `${several(count, "fichier serait corrigé", "fichiers seraient corrigés")}.`,
  ask: (count: number) => `Corriger ${files(count)}\u00a0?`,
  answers: { yes: "Oui", no: "Non", neither: "Répondez par oui ou par non." },
  unwritten: "Rien n’a été écrit.",
  noTerminal:
    "Il n’y a pas de terminal où demander\u00a0: rien n’a été écrit. Dites --yes pour écrire, ou --dry-run pour voir.",
  meanwhile: (file: string) => `${file} a changé entre-temps, et reste tel quel.`,
  mended: (count: number) => `${several(count, "fichier corrigé", "fichiers corrigés")}.`,
};

/** A catalogue: the French one says which words there are. */
export type CheckWords = typeof checkWordsFr;
