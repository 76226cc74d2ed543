import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { updateArchive } from "#lib/archive/update.ts";
import { openProof } from "#lib/proofreading/open-proof.ts";
import { proofread } from "#lib/proofreading/proofread.ts";
import { rules } from "#lib/proofreading/rules.ts";
import { today } from "../../support/paper.ts";
import { markdownBelow } from "../../support/proofs.ts";

test("the sample copy has no errors, no warnings and few suggestions", async () => {
  const state = mkdtempSync(join(tmpdir(), "marbre-proofread-"));
  const archive = openArchive(state);
  await updateArchive(archive, { now: today, folder: "content" });
  const edition = new Edition(prepareQueries(archive), Number.MAX_SAFE_INTEGER);
  const paper = { edition, now: today, language: "fr", folder: "content" } as const;
  const ofFiles = markdownBelow("content").flatMap((file) => {
    const proof = openProof(archive, paper, file);
    return proof ? proofread(proof, rules).map(({ rule, remark }) => ({ file, rule, remark })) : [];
  });
  const ofPaper = rules.flatMap((rule) =>
    rule.reads === "paper" ? rule.findAll(paper).map((remark) => ({ file: remark.file, rule, remark })) : [],
  );
  archive.db.close();
  rmSync(state, { recursive: true, force: true });
  const all = [...ofFiles, ...ofPaper];
  const grave = all.filter(({ rule }) => rule.severity !== "suggestion");
  expect(grave.map(({ file, rule, remark }) => `${file}:${remark.line} ${rule.name}`)).toEqual([]);
  expect(all.length).toBeLessThan(8);
});
