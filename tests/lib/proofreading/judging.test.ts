import { expect, test } from "vitest";
import { type CheckOptions, check } from "#lib/proofreading/check.ts";
import { smallCrew } from "../../support/crew.ts";
import { Paper, today } from "../../support/paper.ts";

/** What articles may lead to: what is there, comes later, was moved, is withdrawn, expired, is a draft, or never was. */
const links = [
  "[un](/articles/article-7) et [deux](/articles/article-249#t-la-suite)",
  "[ancre](/articles/article-5#t-nulle-part) et [ici](#t-la-suite)",
  "[vieux](/articles/vieux)",
  "[retiré](/articles/retire)",
  "[échu](/articles/echu)",
  "[brouillon](/articles/brouillon)",
  "[rien](/articles/jamais-ecrit)",
  "[étiquette](/tags/pekin) et [liste](/tags/chine/page/2) et [loin](/tags/chine/page/99)",
];

/** A paper of several pieces, in which one file or another breaks rules, silences them, leans on others, or contradicts the rest. */
function faultyPaper(): Paper {
  const paper = new Paper();
  for (let n = 0; n < 250; n += 1) {
    const date = `2015-0${1 + (n % 9)}-16 18:40`;
    const more = n % 20 === 3 ? "check: {ignore: [{rule: two-figures, reason: Une citation}]}" : undefined;
    const figure = n % 5 === 3 ? `Xiaomi a vendu ${60 + n} millions de téléphones en 2014.` : 'Il dit "oui" ici !';
    const body = `${figure}\n\n## La suite\n\nVoyez ${links[n % 11] ?? "la suite"}.`;
    const title = n % 7 === 0 ? "Le marché ralentit" : `Titre ${n}`;
    const tags = n % 13 === 0 ? "[pekin]" : "[chine]";
    paper.story(`article-${n}`, { date, title, body, tags, ...(more === undefined ? {} : { more }) });
  }
  paper.story("faux", { companies: "[xiomi]", body: 'Voyez [rien](/articles/jamais-ecrit). Il dit "oui".' });
  paper.story("article-1", { date: "2016-02-02 10:00", body: 'Deux ont cette adresse : "oui" !' });
  paper.story("neuf", { more: "aliases: [/articles/vieux]" });
  paper.story("echu", { more: "expires: 2016-01-01", body: 'Il dit "oui".' });
  paper.story("brouillon", { more: "draft: true", body: "TODO" });
  paper.write("gone.yaml", "- {path: /articles/retire, reason: Retiré à la demande d’un tiers.}\n");
  return paper;
}

test("threads find the same faults in the same order, and tell how many files are read", async () => {
  using paper = faultyPaper();
  const found = (state: string, options: Partial<CheckOptions> = {}) =>
    check({ content: paper.content, state: `${paper.state}/${state}`, now: today, ...options });
  const told: number[] = [];
  const alone = await found("alone");
  const together = await found("together", { crew: smallCrew(), progress: (done, of) => told.push(done / of) });
  expect(together).toEqual(alone);
  const rules = new Set(alone.faults.map(({ rule }) => rule));
  for (const rule of [
    "unknown-company",
    "duplicate-slug",
    "straight-quotes",
    "broken-link",
    "broken-anchor",
    "link-to-alias",
    "tag-synonym",
    "same-headline",
    "two-figures",
  ])
    expect(rules).toContain(rule);
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
});
