import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { safePolicy } from "#lib/moderation/safe-policy.ts";
import { moderationWordsOf } from "#lib/site/words-moderation.ts";
import type { Edition } from "./edition.ts";

/** The policy is asked for with every comment and with every page of an article, and changes once in a month. */
let known: { data: string; policy: ModerationPolicy } | undefined;

/** The paper's policy of moderation; while it has none, the safe one, by which everything waits for a person. */
export function policyOf(edition: Edition): ModerationPolicy {
  const data = edition.statements.record.get("moderation", "moderation");
  if (data === undefined) return safePolicy([moderationWordsOf(edition.site.language).onlyReason]);
  if (known?.data !== data) known = { data, policy: JSON.parse(data) };
  return known.policy;
}
