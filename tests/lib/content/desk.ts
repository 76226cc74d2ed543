import type { Newsroom } from "#lib/content/newsroom.ts";
import { type ParsedArticle, parseArticle } from "#lib/content/parse.ts";
import type { Problem } from "#lib/content/problem.ts";
import { tagIndex } from "#lib/content/references.ts";
import type { Site } from "#lib/content/site.ts";

/** The invented paper of these tests. */
export const site: Site = {
  name: "La Morasse",
  tagline: "Le journal de démonstration",
  description: "Un journal inventé",
  baseUrl: "http://localhost:3000",
  language: "fr",
  timeZone: "Europe/Paris",
  publisher: { name: "La Morasse" },
  sections: [
    { slug: "mobile", name: "Mobile" },
    { slug: "economie", name: "Économie" },
  ],
  social: [],
  contact: { email: "marbre@example.org" },
  comments: { notice: "Restez courtois." },
  footer: [],
};

export const newsroom: Newsroom = {
  site,
  authors: new Set(["claire-vasseur", "hugo-le-goff"]),
  companies: new Set(["xiaomi", "alibaba"]),
  tags: tagIndex([
    { slug: "smartphones", synonyms: ["Téléphones", "手机"] },
    { slug: "salons", synonyms: [] },
  ]),
  imageExists: (path) => path === "articles/2015/03/lead.svg",
};

export const articleFile = "articles/2015/03/xiaomi-europe.md";

/** Twenty lines of front matter as editors write them: every reference is known, nothing is wrong. */
export const goodArticle = `---
title: Xiaomi confirme sa venue en Europe
kicker: CeBIT 2015
standfirst: >-
  À Hanovre, Lei Jun promet l’Europe, sans date ni stratégie, et montre un module à deux dollars.
date: 2015-03-16 18:40
updated: 2015-03-17 09:10
authors: [claire-vasseur]
dateline: Hanovre
section: mobile
tags: [smartphones, salons]
companies: [xiaomi, alibaba]
image:
  src: lead.svg
  alt: Carte d’Europe où un trait orange part de Pékin
  caption: Aucune date n’est annoncée
  credit: La Morasse
aliases:
  - /2015/xiaomi-europe
---

Lei Jun promet l’Europe.
`;

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Parses an article of the paper, at the place of the good one unless told otherwise. */
export function parse(text: string, file = articleFile): ParsedArticle {
  return parseArticle({ file, bytes: bytesOf(text) }, newsroom);
}

/** Parses the good article with one change, which must find what it replaces. */
export function parseWith(before: string, after: string): ParsedArticle {
  if (!goodArticle.includes(before)) throw new Error(`The good article has no “${before}”.`);
  return parse(goodArticle.replace(before, () => after));
}

/** The problems of a result as `line:column:rule`; none for a result that is good. */
export function found(result: { ok: true } | { ok: false; problems: Problem[] }): string[] {
  return result.ok ? [] : result.problems.map(({ line, column, rule }) => `${line}:${column}:${rule}`);
}
