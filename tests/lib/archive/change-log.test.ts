import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { changesAfter, lastCursor } from "#lib/archive/logged-changes.ts";
import { Paper, today } from "../../support/paper.ts";

const minute = 60_000;
const hour = 60 * minute;

/** What a mirror is told after a cursor, as `kind path`, and the cursor that it goes on from. */
function told(paper: Paper, since: string | null, now = today, limit = 1000): { lines: string[]; next: string } {
  const answer = changesAfter(paper.edition(now), since, limit);
  if (!answer.ok) throw new Error(`The cursor ${since} was refused.`);
  return { lines: answer.changes.map(({ kind, path }) => `${kind} ${path}`), next: answer.next };
}

/** A paper with two articles, and a mirror that knows them. */
async function mirrored(paper: Paper): Promise<string> {
  paper.story("un", { date: "2015-03-10 10:00" });
  paper.story("deux", { date: "2015-03-12 10:00" });
  await paper.update();
  return lastCursor(paper.edition());
}

test("an archive built from nothing tells its articles in the order of their last change of substance", async () => {
  using paper = new Paper();
  paper.story("tard", { date: "2015-03-12 10:00" });
  paper.story("repris", { date: "2015-03-10 10:00", more: "updated: 2016-02-01 09:00" });
  paper.story("brouillon", { more: "draft: true" });
  await paper.update();
  expect(told(paper, null).lines).toEqual(["published /articles/tard", "updated /articles/repris"]);
});

test("a mirror is told what was published, updated, moved and removed since", async () => {
  using paper = new Paper();
  let since = await mirrored(paper);
  paper.story("trois", { date: "2015-03-01 10:00" });
  await paper.update({ now: today + minute });
  let answer = told(paper, since, today + minute);
  expect(answer.lines).toEqual(["published /articles/trois"]);

  since = answer.next;
  paper.story("un", { date: "2015-03-10 10:00", body: "Une faute de moins." });
  await paper.update({ now: today + 2 * minute });
  answer = told(paper, since, today + 2 * minute);
  expect(answer.lines).toEqual(["updated /articles/un"]);

  since = answer.next;
  paper.remove("articles/2015/03/un.md");
  paper.story("premier", { date: "2015-03-10 10:00", more: "aliases: [/articles/un]" });
  await paper.update({ now: today + 3 * minute });
  const moved = changesAfter(paper.edition(today + 3 * minute), since, 10);
  expect(moved).toMatchObject({
    changes: [{ kind: "moved", article: "/articles/un", before: "/articles/un", path: "/articles/premier" }],
  });

  since = moved.ok ? moved.next : "";
  paper.story("deux", { date: "2015-03-12 10:00", more: "draft: true" });
  paper.remove("articles/2015/03/trois.md");
  await paper.update({ now: today + 4 * minute });
  answer = told(paper, since, today + 4 * minute);
  expect(answer.lines.sort()).toEqual(["removed /articles/deux", "removed /articles/trois"]);
  expect(told(paper, answer.next, today + hour).lines).toEqual([]);
});

test("an update without changes tells nothing", async () => {
  using paper = new Paper();
  const since = await mirrored(paper);
  await paper.update({ now: today + minute });
  expect(told(paper, since, today + minute).lines).toEqual([]);
  expect(lastCursor(paper.edition(today + minute))).toBe(since);
});

test("an embargoed article is told at its moment, and never before", async () => {
  using paper = new Paper();
  const since = await mirrored(paper);
  paper.story("embargo", { date: "2016-12-01 18:00" });
  await paper.update({ now: today + minute });
  const due = Date.parse("2016-12-01T17:00:00Z");
  const before = told(paper, since, due - 1);
  expect(before.lines).toEqual([]);
  expect(told(paper, before.next, due).lines).toEqual(["published /articles/embargo"]);
  paper.story("embargo", { date: "2016-12-01 18:00", body: "Relu." });
  paper.story("trois");
  await paper.update({ now: today + 2 * minute });
  const between = told(paper, before.next, today + 2 * minute);
  expect(between.lines).toEqual(["published /articles/trois"]);
  expect(told(paper, between.next, due).lines).toEqual(["published /articles/embargo"]);
});

test("an embargoed article that is given up was never told", async () => {
  using paper = new Paper();
  const since = await mirrored(paper);
  const path = paper.story("embargo", { date: "2016-12-01 18:00" });
  await paper.update({ now: today + minute });
  paper.remove(path);
  await paper.update({ now: today + 2 * minute });
  expect(told(paper, since, today + 24 * hour).lines).toEqual([]);
});

test("an article that is withheld again is removed, and published at its new date", async () => {
  using paper = new Paper();
  const since = await mirrored(paper);
  paper.remove("articles/2015/03/un.md");
  paper.story("un", { date: "2016-12-02 10:00" });
  await paper.update({ now: today + minute });
  const answer = told(paper, since, today + minute);
  expect(answer.lines).toEqual(["removed /articles/un"]);
  expect(told(paper, answer.next, today + 48 * hour).lines).toEqual(["published /articles/un"]);
});

test("an update that ends after its moment is told to a mirror that has passed that moment", async () => {
  using paper = new Paper();
  await mirrored(paper);
  paper.story("embargo", { date: "2016-12-01 18:00" });
  await paper.update({ now: today + minute });
  const due = Date.parse("2016-12-01T17:00:00Z");
  const passed = told(paper, null, due);
  expect(passed.lines.at(-1)).toBe("published /articles/embargo");
  paper.story("trois");
  await paper.update({ now: due - 1 });
  const late = told(paper, passed.next, due + 1);
  expect(late.lines).toEqual(["published /articles/trois"]);
  expect(told(paper, late.next, due + 2).lines).toEqual([]);
});

test("a withdrawn address whose article is still in the copy is removed, and comes back with the address", async () => {
  using paper = new Paper();
  let since = await mirrored(paper);
  paper.write("gone.yaml", "- {path: /articles/un, reason: Décision de justice.}\n");
  await paper.update({ now: today + minute });
  const gone = told(paper, since, today + minute);
  expect(gone.lines).toEqual(["removed /articles/un"]);
  since = gone.next;
  paper.write("gone.yaml", "[]\n");
  await paper.update({ now: today + 2 * minute });
  expect(told(paper, since, today + 2 * minute).lines).toContain("published /articles/un");
});

test.each([1, 2, 3])(
  "pages of %i lines tell everything once, however many lines have the same moment",
  async (limit) => {
    using paper = new Paper();
    for (const slug of ["a", "b", "c", "d", "e"]) paper.story(slug);
    await paper.update();
    const seen: string[] = [];
    let since: string | null = null;
    for (let turn = 0; turn < 12; turn++) {
      const answer = told(paper, since, today, limit);
      seen.push(...answer.lines);
      since = answer.next;
      if (turn === 1) {
        paper.story("f");
        await paper.update({ now: Date.parse("2014-01-01T00:00:00Z") });
      }
    }
    expect(seen.toSorted()).toEqual(["a", "b", "c", "d", "e", "f"].map((slug) => `published /articles/${slug}`));
  },
);

test("a cursor of an archive that was built anew since is answered from a week before its moment", async () => {
  using paper = new Paper();
  paper.story("vieux", { date: "2016-10-01 10:00" });
  paper.story("recent", { date: "2016-11-28 10:00" });
  paper.write("gone.yaml", "- {path: /articles/retire, date: 2016-11-29, reason: Doublon.}\n");
  await paper.update();
  paper.story("nouveau", { date: "2016-11-20 10:00" });
  await paper.update({ now: today });
  const since = lastCursor(paper.edition());
  paper.archive.db.close();
  rmSync(paper.state, { recursive: true });
  paper.archive = openArchive(paper.state);
  await paper.update({ now: today + minute });
  expect(told(paper, since, today + minute).lines).toEqual(["published /articles/recent", "removed /articles/retire"]);
});

test.each(["", "x", "1.2.3", "..", "00000000-0000-0000-0000-000000000000.1.2", "' OR 1=1 --"])(
  "the cursor “%s” is refused",
  async (since) => {
    using paper = new Paper();
    await mirrored(paper);
    expect(changesAfter(paper.edition(), since, 10)).toEqual({ ok: false });
  },
);
