import { Chance } from "./chance.ts";

export type MadeUpAddress = { kind: string; path: string; headers?: Record<string, string> };

type Maker = (word: string, number: number) => string;

/** Every kind of address that readers, crawlers and attackers make up, by the route that it would reach. */
const makers: [string, Maker][] = [
  ["/articles", (word) => `/articles/${word}`],
  ["/articles, with a query", (word, number) => `/articles/${word}?page=${number}&_rsc=${word}`],
  ["/sections", (word) => `/sections/${word}`],
  ["/tags", (word) => `/tags/${word}`],
  ["/companies", (word) => `/companies/${word}`],
  ["/authors", (word) => `/authors/${word}`],
  ["a page of a list that is not so long", (_, number) => `/sections/mobile/page/${number + 1_000}`],
  ["a page that is no number", (word) => `/tags/smartphones/page/${word}`],
  ["/archive, a year without articles", (_, number) => `/archive/${2100 + number}`],
  ["/archive, a month that is none", (_, number) => `/archive/2015/${number + 13}`],
  ["/archive, words", (word) => `/archive/${word}/${word}`],
  ["a standing page", (word) => `/${word}`],
  ["a deep path", (word, number) => `/${word}/${number}/${word}/`],
  ["capitals and accents", (word) => `/Articles/${encodeURIComponent(`É${word}`)}`],
  ["percent-encoded slashes", (word) => `/articles/..%2f..%2f${word}`],
  ["broken percent-encoding", (word) => `/tags/%E0%A4%${word}`],
  ["a script of others", (word) => `/wp-content/${word}.php`],
  ["a file at the root", (word) => `/${word}.png`],
  ["an image", (word, number) => `/media/${word}/${number}.avif`],
  ["of the framework's own kind", (word) => `/_next/data/${word}/index.json`],
];

/** `count` addresses that lead nowhere, all different, over all kinds in turn. Half of them come with headers of the framework. */
export function madeUpAddresses(count: number, seed: number): MadeUpAddress[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, index) => {
    const maker = makers[index % makers.length];
    if (maker === undefined) throw new Error("There is a maker at every index below their number.");
    const word = `z${chance.between(1e8, 9e8).toString(36)}${index.toString(36)}`;
    const address = { kind: maker[0], path: maker[1](word, index * 10 + seed) };
    return chance.falls(0.5) ? address : { ...address, headers: { rsc: "1", "next-router-prefetch": "1" } };
  });
}
