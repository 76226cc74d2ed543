/** French plural: 0 and 1 are singular. */
const several = (count: number, one: string, many: string) =>
  `${frenchNumber(count)}\u00a0${Math.abs(count) < 2 ? one : many}`;

const frenchNumber = (value: number) => value.toLocaleString("fr-FR");

/** What the pages say around the copy, in French: the catalogue that gives the others their keys. */
export const french = {
  number: frenchNumber,
  and: "et",
  by: "Par",
  articles: (count: number) => several(count, "article", "articles"),

  skipToContent: "Aller au contenu",
  skipToSections: "Aller aux rubriques",
  menu: "Menu",
  sections: "Rubriques",
  archive: "Archives",
  siteMap: "Plan du site",
  home: (paper: string) => `${paper}, retour à la une`,
  thePaper: "Le journal",
  follow: "Nous suivre",
  scheme: "Couleurs",
  schemes: { light: "Claires", auto: "Comme le système", dark: "Sombres" },
  demonstration: (paper: string) =>
    `${paper} est un journal de démonstration\u00a0: le titre et ses journalistes sont inventés.`,
  madeWith: "Composé avec Marbre, logiciel libre de rédaction.",
  accessibility: "Accessibilité\u00a0: partiellement conforme",
  inLanguage: (language: string) => `en ${language}`,

  frontTitle: (paper: string) => `${paper}\u00a0: à la une`,
  latest: "Dernières nouvelles",
  companiesInTheNews: "Les entreprises que nous suivons",
  emptyPaper: "Rien n’est encore paru. Le premier article sera ici dès sa publication.",
  allOf: (section: string) => `Toute la rubrique ${section}`,

  datelinePlace: (place: string) => `à ${place}`,
  publishedOn: (moment: string) => `Publié le ${moment}`,
  updatedOn: (moment: string) => `Mis à jour le ${moment}`,
  readingTime: (minutes: number) => `${minutes}\u00a0min de lecture`,
  share: "Partager",
  shareOn: (service: string) => `Partager sur ${service}`,
  shareByMail: "Partager par e-mail",
  mail: "E-mail",
  copyLink: "Copier le lien",
  linkCopied: "Lien copié",
  copyFailed: "La copie a échoué\u00a0: l’adresse est dans la barre du navigateur",
  corrections: { correction: "Rectificatif", clarification: "Précision", update: "Mise à jour" },
  correctionsTitle: "Modifications de cet article",
  aged: (date: string) => `Cet article date du ${date}\u00a0: ce qu’il décrit a pu changer depuis.`,
  firstPublished: (host: string) => `Cet article a d’abord paru sur ${host}.`,
  about: "Dans cet article",
  contents: "Sommaire",
  enlarge: "Agrandir l’image",
  close: "Fermer",
  wholePicture: "Image seule",
  sources: "Sources",
  tags: "Sujets",
  companies: "Entreprises citées",
  related: "Sur le même sujet",
  inSection: (section: string) => `Dans la rubrique ${section}`,
  previousArticle: "Article précédent",
  nextArticle: "Article suivant",
  react: "Réagir",
  commentsClosed: "Les commentaires de cet article sont fermés.",

  latestOf: "Les derniers articles",
  pageTitle: (page: number) => `page ${page}`,
  emptyList: "Rien n’est encore paru ici.",
  pagination: "Pages de la liste",
  newer: "Plus récents",
  older: "Plus anciens",
  latestPage: "Les plus récents",
  page: (page: number) => `Page ${page}`,
  neighbours: "Souvent traités ensemble",
  coveredWith: "Souvent citées ensemble",
  companiesOfTag: "Entreprises",
  tagsOfSection: "Les sujets de la rubrique",
  companiesOfSection: "Les entreprises de la rubrique",

  company: "Entreprise",
  tag: "Sujet",
  section: "Rubrique",
  author: "Signature",
  facts: "Fiche",
  founded: "Fondation",
  foundedIn: (date: string) => `fondée en ${date}`,
  founders: (count: number): string => (count > 1 ? "Fondateurs" : "Fondateur"),
  headquarters: "Siège",
  sector: "Secteur",
  ticker: "Cotation",
  website: "Site",
  alsoKnownAs: "Autres noms",
  wikidata: "Wikidata",
  coverage: "Notre couverture",
  coverageByQuarter: "Articles par trimestre",
  coveragePeak: (quarter: string, count: number) =>
    `Le plus suivi\u00a0: ${quarter}, ${several(count, "article", "articles")}.`,
  coverageByYear: "Articles par année",
  quarter: (quarter: number): string => (quarter === 1 ? "1er trimestre" : `${quarter}e trimestre`),
  quarterOf: (quarter: number, year: number): string => `${quarter === 1 ? "1er" : `${quarter}e`} trimestre ${year}`,
  showFigures: "Voir les chiffres",
  year: "Année",
  total: "Total",

  write: "Écrire",
  links: "Liens",
  writesAbout: "Écrit dans",
  portraitOf: (name: string) => `Portrait de ${name}`,

  archiveTitle: "Archives",
  archiveOf: (year: number) => `Archives de ${year}`,
  archiveCount: (count: number) => `${several(count, "article paru", "articles parus")}`,
  otherMonths: "Autres mois",
  pageUpdated: (date: string) => `Page mise à jour le ${date}`,
  authors: "Signatures",
  pages: "Pages",
  years: "Années",

  missingTitle: "Cette page n’existe pas",
  missingText:
    "L’adresse est peut-être incomplète, ou la page n’a jamais existé. Rien n’est perdu\u00a0: tout ce qui est paru se retrouve ici.",
  missingLatest: "Pendant que vous êtes là",
  goneTitle: "Cette page a été retirée",
  goneOn: (date: string) => `Retirée le ${date}.`,
  movedTitle: "Cette page a déménagé",
  movedText: "Elle est désormais à cette adresse\u00a0:",
  failureTitle: "La page n’a pas pu être composée",
  failureText:
    "L’incident est de notre fait. Réessayez dans un instant\u00a0; le reste du journal est sans doute lisible.",
  backToFront: "Revenir à la une",

  companyDescription: (company: string, paper: string) =>
    `${company}\u00a0: profil, chiffres et tous les articles de ${paper}.`,
  archiveDescription: (paper: string, period?: string) =>
    `Tous les articles de ${paper}${period === undefined ? "" : `, ${period}`}, du plus récent au plus ancien.`,
  siteMapDescription: (paper: string) =>
    `Toutes les pages de ${paper}\u00a0: rubriques, sujets, entreprises, signatures, archives.`,

  problems: (count: number) => several(count, "problème dans la copie", "problèmes dans la copie"),
};

/** A catalogue: the French one says which words there are. */
export type Words = typeof french;
