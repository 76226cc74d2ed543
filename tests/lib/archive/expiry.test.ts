import { expect, test } from "vitest";
import { agendaOf } from "#lib/archive/agenda.ts";
import { overdueFiles } from "#lib/archive/expiry.ts";
import { isKnownIn } from "#lib/archive/known-address.ts";
import { nextDue } from "#lib/archive/next-due.ts";
import { findArticles } from "#lib/search/find.ts";
import { parseQuery } from "#lib/search/query.ts";
import { Paper, today } from "../../support/paper.ts";

const hour = 3_600_000;
const end = today + 2 * hour;
const path = "/articles/soldes";

async function paperWith(more: string): Promise<Paper> {
  const paper = new Paper();
  paper.story("soldes", { date: "2016-12-01 08:00", tags: "[chine]", more });
  paper.story("autre", { date: "2016-12-01 09:00", tags: "[chine]" });
  await paper.update();
  return paper;
}

const until = "expires: 2016-12-01 15:00";

test("an article that expires is there until its moment, and gone with a reason from then on", async () => {
  using paper = await paperWith(until);
  expect(paper.edition(end - 1).article("soldes")).toMatchObject({ expires: end });
  expect(paper.edition(end - 1).withdrawal(path)).toBeUndefined();
  expect(paper.edition(end).article("soldes")).toBeUndefined();
  expect(paper.edition(end).withdrawal(path)).toEqual({
    path,
    date: "2016-12-01",
    reason: "Cet article n’était publié que pour un temps.",
  });
  expect(isKnownIn(paper.edition(end), path)).toBe(true);
});

test("the next update takes it off every list, whatever it was asked to look at, and says which pages that touches", async () => {
  using paper = await paperWith(until);
  expect(paper.edition(end).count("tag:chine")).toBe(2);
  const { moved, added, changed } = await paper.update({ now: end, only: [] });
  expect([added, changed]).toEqual([[], []]);
  expect(moved).toEqual(expect.arrayContaining(["article:soldes", "list:all", "list:tag:chine", "article:autre"]));
  const { statements } = paper.edition(end);
  expect(paper.edition(end).count("tag:chine")).toBe(1);
  expect(statements.drafts.all(10)).toEqual([]);
  const found = findArticles(paper.edition(end), parseQuery("soldes"), { order: "relevance", page: 1 });
  expect(JSON.stringify(found)).not.toContain("articles/soldes");
  expect(paper.edition(end).withdrawal(path)).toBeDefined();
  expect((await paper.update({ now: end + 1, only: [] })).moved).toEqual([]);
});

test("a page that shows it is due at its end, and the agenda says so", async () => {
  using paper = await paperWith(until);
  expect(nextDue(paper.edition(end - 1))).toBe(end);
  const { dues } = agendaOf(paper.edition(today));
  expect(dues).toContainEqual(expect.objectContaining({ kind: "expiry", at: end, slug: "soldes" }));
});

test("an archive that is built afterwards never lists it, and knows that it was there", async () => {
  using paper = new Paper();
  paper.story("soldes", { date: "2016-12-01 08:00", tags: "[chine]", more: until });
  await paper.update({ now: end + hour });
  expect(paper.edition(end + hour).count("all")).toBe(0);
  expect(paper.edition(end + hour).withdrawal(path)).toBeDefined();
});

test("a new end brings it back, and a draft that was never out is no withdrawn page", async () => {
  using paper = await paperWith(until);
  await paper.update({ now: end, only: [] });
  paper.story("soldes", { date: "2016-12-01 08:00", tags: "[chine]", more: "expires: 2017-01-01" });
  await paper.update({ now: end + 1 });
  expect(paper.edition(end + 1).article("soldes")).toBeDefined();
  expect(paper.edition(end + 1).count("tag:chine")).toBe(2);
  paper.story("soldes", { date: "2016-12-01 08:00", more: `${until}\ndraft: true` });
  await paper.update({ now: end + 2 });
  expect(paper.edition(end + 2).withdrawal(path)).toBeUndefined();
});

test("an end before the publication is told at its line", async () => {
  using paper = await paperWith("expires: 2016-11-30");
  expect((await paper.update()).problems).toMatchObject([{ rule: "date-order", file: "articles/2016/12/soldes.md" }]);
});

test("an article whose file was broken meanwhile leaves its lists all the same, and once", async () => {
  using paper = await paperWith(until);
  paper.story("soldes", { date: "2016-12-01 08:00", section: "nulle-part", more: until });
  await paper.update({ now: end - 1 });
  expect(paper.edition(end - 1).article("soldes")).toBeDefined();
  expect((await paper.update({ now: end, only: [] })).moved).toContain("list:all");
  expect(paper.edition(end).count("all")).toBe(1);
  expect(overdueFiles(paper.archive.db, end)).toEqual([]);
});
