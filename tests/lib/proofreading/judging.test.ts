import { expect, test } from "vitest";
import { type CheckOptions, check } from "#lib/proofreading/check.ts";
import { smallCrew } from "../../support/crew.ts";
import { Paper, today } from "../../support/paper.ts";

/** A paper of several pieces, in which one file or another breaks rules, silences them, or contradicts the rest. */
function faultyPaper(): Paper {
  const paper = new Paper();
  for (let n = 0; n < 250; n += 1) {
    const date = `2015-0${1 + (n % 9)}-16 18:40`;
    const more = n % 20 === 3 ? "check: {ignore: [{rule: two-figures, reason: Une citation}]}" : undefined;
    const body = n % 5 === 3 ? `Xiaomi a vendu ${60 + n} millions de téléphones en 2014.` : 'Il dit "oui" ici !';
    const title = n % 7 === 0 ? "Le marché ralentit" : `Titre ${n}`;
    paper.story(`article-${n}`, { date, title, body, ...(more === undefined ? {} : { more }) });
  }
  paper.story("faux", { companies: "[xiomi]" });
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
  for (const rule of ["unknown-company", "straight-quotes", "same-headline", "two-figures"])
    expect(rules).toContain(rule);
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
});
