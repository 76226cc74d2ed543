import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "#lib/proofreading/check.ts";
import { unreadFile } from "#lib/proofreading/rules/unread-file.ts";
import { Paper, today } from "../../support/paper.ts";
import { proofread } from "../../support/proofs.ts";

test("what nothing reads is told with what to do, and what is copy or stands aside is not", async () => {
  using paper = new Paper();
  paper.story("premier");
  for (const path of [
    "front.yml",
    "articles/2015/03/crie.MD",
    "articles/2015/03/photo.heic",
    "brouillons/essai.md",
    "essai.md",
    "articles/2015/03/chiffres.csv",
    "articles/README.md",
    ".obsidian/note.md",
    "articles/.essai.md",
  ])
    paper.write(path, "Rien.");
  const elsewhere = join(paper.root, "ailleurs");
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(paper.content, "articles/2016"));
  await paper.update();
  const asked = proofread(paper);
  const told = unreadFile.findAll(asked).map(({ file, hint }) => [file, hint]);
  expect(Object.fromEntries(told)).toEqual({
    "front.yml": expect.stringContaining("`.yaml`"),
    "articles/2015/03/crie.MD": expect.stringContaining("`.md`"),
    "articles/2015/03/photo.heic": expect.stringContaining("JPEG"),
    "brouillons/essai.md": expect.stringContaining("docs/writing.md"),
    "essai.md": expect.stringContaining("docs/writing.md"),
    "articles/2016": expect.stringContaining("lien"),
  });
  const some = ["front.yml", "articles/2016", "articles/2015/03/premier.md", "articles/README.md", "parti.yml"];
  expect(unreadFile.findAmong(asked, new Set(some)).map(({ file }) => file)).toEqual(["front.yml", "articles/2016"]);
});

test("a check of some files tells of those that the archive does not know", async () => {
  using paper = new Paper();
  paper.story("premier");
  paper.write("front.yml", "Rien.");
  const { faults } = await check({ content: paper.content, state: paper.state, now: today, files: ["front.yml"] });
  expect(faults.map(({ file, rule }) => [file, rule])).toEqual([["front.yml", "unread-file"]]);
});
