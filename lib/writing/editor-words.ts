const french = {
  title: (paper: string) => `Écrire pour ${paper}`,
  body: "Texte",
  needsScripts: "L’éditeur a besoin de JavaScript. Tout peut aussi s’écrire dans les fichiers du dépôt.",
  collections: {
    articles: { label: "Articles", label_singular: "Article" },
    briefs: { label: "Articles sans dossier", label_singular: "Article sans dossier" },
    companies: { label: "Entreprises", label_singular: "Entreprise" },
    tags: { label: "Mots-clés", label_singular: "Mot-clé" },
    authors: { label: "Auteurs", label_singular: "Auteur" },
    pages: { label: "Pages", label_singular: "Page" },
  },
  files: { front: "La une", site: "Le journal", gone: "Pages retirées" },
};

const english: typeof french = {
  title: (paper) => `Writing for ${paper}`,
  body: "Text",
  needsScripts: "The editor needs JavaScript. Everything can also be written in the files of the repository.",
  collections: {
    articles: { label: "Articles", label_singular: "Article" },
    briefs: { label: "Articles without a folder", label_singular: "Article without a folder" },
    companies: { label: "Companies", label_singular: "Company" },
    tags: { label: "Tags", label_singular: "Tag" },
    authors: { label: "Authors", label_singular: "Author" },
    pages: { label: "Pages", label_singular: "Page" },
  },
  files: { front: "The front page", site: "The paper", gone: "Withdrawn pages" },
};

/** What the web editor calls what it shows: French for `fr…`, English for everything else. */
export function editorWordsOf(lang: string): { language: "fr" | "en"; words: typeof french } {
  return lang.toLowerCase().startsWith("fr") ? { language: "fr", words: french } : { language: "en", words: english };
}
