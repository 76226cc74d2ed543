import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesDocument } from "#lib/proofreading/rules-document.ts";
import { describedRules } from "#lib/proofreading/silences.ts";

test("docs/rules.md is what `npm run rules` writes", () => {
  expect(readFileSync("docs/rules.md", "utf8")).toBe(rulesDocument(describedRules()));
});
