import type { Teaser } from "#lib/archive/views.ts";
import type { Article } from "#lib/content/article.ts";
import type { Author, Company, Tag } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import type { Image } from "#lib/media/image.ts";

/** 16 March 2015, 18:40 in Paris. */
export const monday = Date.UTC(2015, 2, 16, 17, 40);
export const day = 86_400_000;

export const site: Site = {
  name: "La Morasse",
  tagline: "Le journal de démonstration",
  description: "Un journal inventé.",
  baseUrl: "https://lamorasse.example",
  language: "fr",
  timeZone: "Europe/Paris",
  publisher: { name: "Éditions de la Morasse" },
  sections: [
    { slug: "mobile", name: "Mobile" },
    { slug: "internet", name: "Internet" },
  ],
  social: [{ name: "Mastodon", url: "https://mastodon.example/@lamorasse" }],
  contact: { email: "redaction@lamorasse.example" },
  comments: { notice: "Les commentaires sont modérés avant publication." },
  footer: ["a-propos", "accessibilite"],
};

export const pages = [
  { slug: "accessibilite", title: "Accessibilité" },
  { slug: "a-propos", title: "À propos" },
  { slug: "brouillon", title: "Pas au pied de page" },
];

export const image: Image = {
  path: "articles/lead.svg",
  hash: "0123456789abcdef0123",
  width: 1200,
  height: 750,
  vector: true,
};

export const author = (slug: string, name: string): Author => ({
  slug,
  file: `authors/${slug}.md`,
  name,
  links: [],
  biography: "",
});

export const company: Company = {
  slug: "xiaomi",
  file: "companies/xiaomi.md",
  name: "Xiaomi",
  aliases: [],
  founded: "2010-04-06",
  founders: ["Lei Jun", "Lin Bin"],
  headquarters: "Pékin",
  sector: "Électronique grand public",
  profile: "",
};

export const tag: Tag = { slug: "smartphones", file: "tags/smartphones.md", name: "Smartphones", synonyms: [] };

export const article: Article = {
  slug: "xiaomi-europe",
  file: "articles/2015/03/xiaomi-europe.md",
  title: "Xiaomi viendra en Europe : quand ?",
  kicker: "CeBIT 2015",
  standfirst: "À Hanovre, Lei Jun promet l'Europe.",
  publishedAt: monday,
  authors: ["claire-vasseur"],
  dateline: "Hanovre",
  section: "mobile",
  tags: ["smartphones"],
  companies: ["xiaomi"],
  corrections: [],
  aliases: [],
  lang: "fr",
  evergreen: false,
  draft: false,
  sources: [],
  words: 800,
};

export function teaser(slug: string, publishedAt = monday, change: Partial<Teaser> = {}): Teaser {
  return {
    slug,
    title: `Titre de ${slug}`,
    standfirst: "Un chapô.",
    publishedAt,
    lang: "fr",
    section: { slug: "mobile", name: "Mobile" },
    authors: [{ slug: "claire-vasseur", name: "Claire Vasseur" }],
    picture: { image, alt: "Une carte" },
    ...change,
  };
}
