import { expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { rehearse } from "#lib/archive/rehearse.ts";
import { rowsOf } from "../../support/archive-rows.ts";
import { Paper, today } from "../../support/paper.ts";

/** How many rows a rehearsal wrote, of which none may stay. */
async function rowsOfRehearsal(paper: Paper): Promise<number> {
  const archive = openArchive(paper.state);
  const written = () => archive.db.prepare<[], number>("SELECT total_changes()").pluck().get() ?? 0;
  try {
    const [before, began] = [rowsOf(archive), written()];
    await rehearse(archive, { folder: paper.content, now: today });
    expect(rowsOf(archive)).toEqual(before);
    expect(archive.db.inTransaction).toBe(false);
    return written() - began;
  } finally {
    archive.db.close();
  }
}

test("a rehearsal writes what an update would write, and leaves nothing of it", async () => {
  using paper = new Paper();
  paper.story("ancien");
  paper.story("nouveau", { date: "2015-03-18 10:00", body: "Voir [l’autre](/articles/ancien)." });
  await paper.update();
  expect(await rowsOfRehearsal(paper)).toBeGreaterThan(20);
});

test("it does nothing where there are no articles, or no archive yet", async () => {
  using paper = new Paper();
  expect(await rowsOfRehearsal(paper)).toBe(0);
  await paper.update();
  expect(await rowsOfRehearsal(paper)).toBe(0);
});

test("an article whose file is gone by then is still there afterwards", async () => {
  using paper = new Paper();
  paper.story("seul");
  await paper.update();
  paper.remove("articles/2015/03/seul.md");
  expect(await rowsOfRehearsal(paper)).toBeGreaterThan(0);
  expect(paper.edition().article("seul")).toBeDefined();
});
