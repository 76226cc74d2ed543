import { expect, test } from "vitest";
import { unpublishedIn } from "#lib/archive/unpublished.ts";
import { Paper } from "../../support/paper.ts";

test("a broken file has its last good version, in a folder of its own too", async () => {
  using paper = new Paper();
  const write = (more: string) =>
    paper.write(
      "articles/2015/03/seul/index.md",
      `---\ntitle: Seul\nstandfirst: Un chapô.\ndate: 2015-03-16\nauthors: claire\nsection: mobile\n${more}---\n\nUn texte.\n`,
    );
  paper.story("casse");
  write("");
  await paper.update();
  paper.story("casse", { section: "voile" });
  write("tags: [inconnu]\n");
  paper.story("jamais", { section: "voile" });
  await paper.update();
  expect(unpublishedIn(paper.edition()).broken.map(({ file, article }) => [file, article?.slug])).toEqual([
    ["articles/2015/03/casse.md", "casse"],
    ["articles/2015/03/jamais.md", undefined],
    ["articles/2015/03/seul/index.md", "seul"],
  ]);
});
