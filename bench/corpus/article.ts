import { slugify } from "#lib/text/slug.ts";
import { makeBody } from "./body.ts";
import { Chance } from "./chance.ts";
import { headline } from "./headline.ts";
import type { Named, Paper } from "./paper.ts";

export type MadeArticle = { slug: string; path: string; text: string };

/** Where in a corpus an article stands. `slugs` are those of the articles before it, for links. */
export type Position = { index: number; count: number; seed: number; slugs: readonly string[] };

const firstDay = Date.UTC(2010, 0, 1);
const days = (Date.UTC(2017, 0, 1) - firstDay) / 86_400_000;
const places = [
  "Paris",
  "Pékin",
  "San Francisco",
  "Barcelone",
  "Hanovre",
  "Berlin",
  "Londres",
  "Séoul",
  "Las Vegas",
  "Shenzhen",
];

/** The article at a position: what it says follows from the position and the paper alone. */
export function makeArticle(paper: Paper, { index, count, seed, slugs }: Position): MadeArticle {
  const chance = new Chance(Math.imul(seed, 0x9e3779b1) + Math.imul(index + 1, 0x85ebca6b));
  const day = firstDay + Math.floor((index / count) * days) * 86_400_000;
  const companies = chance.skewed(paper.companies, chance.pick([0, 1, 1, 1, 2, 3]));
  const tags = chance.skewed(paper.tags, chance.pick([1, 2, 2, 3, 3, 4]));
  const [tag, company] = [first(tags), companies[0]];
  const title = headline(chance, { company, tag });
  const slug = `${slugify(title)}-${index + 1}`;
  const frontMatter = [
    `title: ${title}`,
    ...(chance.falls(0.6) ? [`kicker: ${tag.name}`] : []),
    `standfirst: >-\n  ${chance.pick(paper.phrases.sentences)}\n  ${chance.pick(paper.phrases.sentences)}`,
    `date: ${dayText(day)} ${two(chance.between(6, 22))}:${two(chance.between(0, 59))}`,
    `authors: [${list(chance.skewed(paper.authors, chance.falls(0.15) ? 2 : 1))}]`,
    ...(chance.falls(0.5) ? [`dateline: ${chance.pick(places)}`] : []),
    `section: ${list(chance.skewed(paper.sections, 1))}`,
    `tags: [${list(tags)}]`,
    ...(companies.length > 0 ? [`companies: [${list(companies)}]`] : []),
    ...rarities(chance, { day, slug, paper }),
  ];
  const earlier = slugs.length > 0 && chance.falls(0.7) ? chance.pick(slugs) : undefined;
  const body = makeBody(chance, paper, { company: company ?? first(paper.companies), earlier });
  const path = `articles/${dayText(day).slice(0, 7).replace("-", "/")}/${slug}.md`;
  return { slug, path, text: `---\n${frontMatter.join("\n")}\n---\n\n${body}` };
}

/** What few articles have. No image is made: where there is one, it is a logo that the paper has. */
function rarities(chance: Chance, { day, slug, paper }: { day: number; slug: string; paper: Paper }): string[] {
  const next = `${dayText(day + 86_400_000)} 09:10`;
  const company = chance.pick(paper.companies);
  return [
    ...(chance.falls(0.05) ? [`updated: ${next}`] : []),
    ...(chance.falls(0.1)
      ? [`image:\n  src: /companies/${company.slug}.svg\n  alt: Logo de ${company.name}\n  credit: La Morasse`]
      : []),
    ...(chance.falls(0.03)
      ? [
          `corrections:\n  - date: ${next}\n    kind: correction\n    text: La première version donnait un chiffre arrondi.`,
        ]
      : []),
    ...(chance.falls(0.02) ? [`aliases: [/ancien/${slug}]`] : []),
    ...(chance.falls(0.03) ? ["evergreen: true"] : []),
    ...(chance.falls(0.4)
      ? [`sources:\n  - title: Communiqué de presse\n    publisher: ${company.name}\n    date: ${dayText(day)}`]
      : []),
  ];
}

function first(names: readonly Named[]): Named {
  const [name] = names;
  if (name === undefined) throw new Error("The paper has no companies or no tags to draw from.");
  return name;
}

function list(names: readonly Named[]): string {
  return names.map(({ slug }) => slug).join(", ");
}

function dayText(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
