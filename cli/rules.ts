import { writeFileSync } from "node:fs";
import { rulesDocument } from "#lib/proofreading/rules-document.ts";
import { describedRules } from "#lib/proofreading/silences.ts";

/** `npm run rules`: writes docs/rules.md from the rules. */
writeFileSync("docs/rules.md", rulesDocument(describedRules()));
