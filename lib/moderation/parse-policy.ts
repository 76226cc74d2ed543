import { wholeFile } from "#lib/content/findings.ts";
import { problemLanguage, tellAll } from "#lib/content/problem-messages.ts";
import { type Copy, type Refused, readYamlFile } from "#lib/content/read-file.ts";
import type { Site } from "#lib/content/site.ts";
import { caseFindings } from "./cases.ts";
import type { ModerationPolicy } from "./policy.ts";
import { type PolicyFields, policyFields } from "./policy-fields.ts";
import { policyFindings } from "./policy-findings.ts";

/** `moderation.yaml`, with its own cases tried: a policy that decides one of them otherwise is refused like any faulty copy. */
export function parsePolicy(
  copy: Copy,
  site: Pick<Site, "language" | "sections">,
): { ok: true; policy: ModerationPolicy } | Refused {
  const read = readYamlFile(copy, () => problemLanguage(site), {
    schema: policyFields,
    empty: {},
    check: (yaml) => policyFindings(yaml, site.sections),
    build: policyOf,
    prove: (policy, { cases }, yaml) => caseFindings(policy, cases ?? {}, yaml),
  });
  return read.ok ? { ok: true, policy: read.built } : read;
}

/** What is wrong with a paper that has no `moderation.yaml`. */
export function missingPolicy(file: string, site: Pick<Site, "language">): Refused {
  const problems = tellAll([{ ...wholeFile, rule: "policy-missing", data: {} }], file, problemLanguage(site));
  return { ok: false, problems };
}

function policyOf({ cases: _, sections, words, ...fields }: PolicyFields): ModerationPolicy {
  const { banned = [], suspect = [], nudge = [] } = words;
  return { ...fields, sections: sections ?? {}, words: { banned, suspect, nudge } };
}
