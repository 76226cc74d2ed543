const french = {
  usage: `npm run new -- [--title <titre>] [--section <rubrique>] [--author <auteur>]… [--company <entreprise>]… [--tag <mot-clé>]…
                [--date <date>] [--lang <langue>] [--slug <adresse>]

Demande à un terminal ce qui n’est pas dit\u00a0; ailleurs, il faut titre, rubrique et auteur. Le fichier est un brouillon.`,
  keys: { navigate: "parcourir", select: "choisir" },
  standfirst: "À compléter",
  noSlug: (written: string) => ({
    message: `«\u00a0${written}\u00a0» ne peut pas servir d’adresse.`,
    hint: "Indiquez une adresse avec --slug\u00a0: des lettres minuscules sans accent, des chiffres, des traits d’union.",
  }),
  taken: (slug: string, free: string) => ({
    message: `Un article s’appelle déjà «\u00a0${slug}\u00a0».`,
    hint: `«\u00a0${free}\u00a0» est libre\u00a0: --slug ${free}`,
  }),
  noAddress: "Des lettres minuscules sans accent, des chiffres et des traits d’union, 160 signes au plus.",
  takenAddress: (slug: string, free: string) =>
    `Un article s’appelle déjà «\u00a0${slug}\u00a0»\u00a0; «\u00a0${free}\u00a0» est libre.`,
  missing: (flags: string) => `Il manque ${flags}.`,
  exists: (path: string) => `${path} existe déjà\u00a0: rien n’a été écrit.`,
  written: (path: string) => `${path} est écrit, comme brouillon. Retirez «\u00a0draft\u00a0» quand il peut paraître.`,
  address: "Adresse",
  done: "— c’est tout —",
};

const english: typeof french = {
  usage: `npm run new -- [--title <headline>] [--section <section>] [--author <author>]… [--company <company>]… [--tag <tag>]…
                [--date <date>] [--lang <language>] [--slug <address>]

At a terminal it asks for what is not said; elsewhere headline, section and author must be. The file is a draft.`,
  keys: { navigate: "navigate", select: "select" },
  standfirst: "TK",
  noSlug: (written) => ({
    message: `“${written}” cannot be an address.`,
    hint: "Give one with --slug: lower-case letters without accents, digits, hyphens.",
  }),
  taken: (slug, free) => ({
    message: `An article is called “${slug}” already.`,
    hint: `“${free}” is free: --slug ${free}`,
  }),
  noAddress: "Lower-case letters without accents, digits and hyphens, at most 160 of them.",
  takenAddress: (slug, free) => `An article is called “${slug}” already; “${free}” is free.`,
  missing: (flags) => `${flags} is missing.`,
  exists: (path) => `${path} exists already: nothing was written.`,
  written: (path) => `${path} is written, as a draft. Take “draft” out when it may appear.`,
  address: "Address",
  done: "— that is all —",
};

/** What `npm run new` says: French for `fr…`, English for everything else. */
export function newWordsOf(lang: string): typeof french {
  return lang.toLowerCase().startsWith("fr") ? french : english;
}
