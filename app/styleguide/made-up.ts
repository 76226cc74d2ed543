import type { Counted, Listing, Picture, QuarterCount, Teaser } from "#lib/archive/views.ts";
import type { Article } from "#lib/content/article.ts";
import type { Author, Company } from "#lib/content/entities.ts";

/** 16 March 2015, 18:40 in Paris. */
export const monday = Date.UTC(2015, 2, 16, 17, 40);
export const hour = 3_600_000;
export const day = 24 * hour;

export const section = { slug: "mobile", name: "Mobile" };

export const longHeadline =
  "Après dix-huit mois de négociations, l’anticonstitutionnelle autorité européenne de régulation des télécommunications renonce à encadrer l’itinérance";

export const fourNames = [
  "Claire Vasseur",
  "Idriss Benamar",
  "Marie-Antoinette de La Rochefoucauld",
  "Lê Thị Hồng Nhung",
];

export function people(names: string[]): Author[] {
  return names.map((name, index) => ({
    slug: `auteur-${index + 1}`,
    file: `authors/auteur-${index + 1}.md`,
    name,
    links: [],
    biography: "",
  }));
}

/** The picture may be missing: a paper need not have one. */
export function withPicture(picture: Picture | undefined): { picture?: Picture } {
  return picture ? { picture } : {};
}

export function teaser(number: number, change: Partial<Teaser> = {}): Teaser {
  return {
    slug: `specimen-${number}`,
    title: `Le titre numéro ${number}, de longueur ordinaire`,
    standfirst: "Un chapô de deux phrases. La seconde dit ce que la première laissait attendre.",
    publishedAt: monday - number * day,
    lang: "fr",
    section,
    authors: people(fourNames.slice(0, 1)),
    ...change,
  };
}

/** So many teasers, newest first, `apart` milliseconds from one another. */
export function teasers(count: number, apart = day, change: (index: number) => Partial<Teaser> = () => ({})): Teaser[] {
  return Array.from({ length: count }, (_, index) =>
    teaser(index + 1, { publishedAt: monday - index * apart, ...change(index) }),
  );
}

export function listing(found: Teaser[], change: Partial<Listing> = {}): Listing {
  return { teasers: found, total: found.length, ...change };
}

export function counted(count: number, name: (index: number) => string): Counted[] {
  return Array.from({ length: count }, (_, index) => ({
    slug: `nom-${index + 1}`,
    name: name(index),
    count: Math.ceil(1500 / (index + 1) ** 1.5),
  }));
}

const subjects = [
  "Brevets",
  "Chine",
  "Objets connectés",
  "Grandes oreilles",
  "Œuvres orphelines",
  "IPv6",
  "Messageries",
];

/** Forty names of tags, short and long. */
export const fortyTags = counted(40, (index) => `${subjects[index % subjects.length]}${index < 7 ? "" : ` ${index}`}`);

export function article(change: Partial<Article> = {}): Article {
  return {
    slug: "specimen",
    file: "articles/2015/03/specimen.md",
    title: "Xiaomi promet l’Europe, mais pas la date",
    standfirst: "À Hanovre, Lei Jun a confirmé que sa marque viendrait. Ni calendrier ni plan de bataille.",
    publishedAt: monday,
    authors: ["auteur-1"],
    section: section.slug,
    tags: [],
    companies: [],
    corrections: [],
    aliases: [],
    lang: "fr",
    evergreen: false,
    draft: false,
    sources: [],
    words: 800,
    ...change,
  };
}

export function company(change: Partial<Company> = {}): Company {
  return {
    slug: "specimen",
    file: "companies/specimen.md",
    name: "Xiaomi",
    aliases: [],
    founders: [],
    profile: "",
    ...change,
  };
}

/** Quarters in a row from the first of 2010, with these counts. */
export function quarters(counts: number[]): QuarterCount[] {
  return counts.map((count, index) => ({ year: 2010 + Math.floor(index / 4), quarter: (index % 4) + 1, count }));
}

/** Forty quarters with a rise, a peak and a fall. */
export const fortyQuarters = quarters(
  Array.from({ length: 40 }, (_, index) => Math.round(18 * Math.exp(-(((index - 21) / 9) ** 2)) + (index % 3))),
);
