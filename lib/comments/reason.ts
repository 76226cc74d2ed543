import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { datesOf } from "#lib/site/dates.ts";
import { moderationWordsOf } from "#lib/site/words-moderation.ts";

export type Reason = { title: string; explanation: string };

/** What a rule saw, as its verdict says. */
export type Detail = Record<string, string | number>;

/**
 * What a decision is explained with: a moderator's reason, as the policy words it, or a rule, with what it saw. A reason that the
 * policy no longer has is told by the charter.
 *
 * @param code Of a reason, or the name of a rule (`lib/moderation/verdict.ts`).
 */
export function reasonOf(
  code: string,
  policy: Pick<ModerationPolicy, "reasons">,
  site: Site,
  detail: Detail = {},
): Reason {
  const reason = policy.reasons.find((one) => one.code === code);
  if (reason !== undefined) return reason;
  const words = moderationWordsOf(site.language);
  const rules: Record<string, (typeof words.rules)["length"]> = words.rules;
  const rule = Object.hasOwn(rules, code) ? rules[code] : undefined;
  if (rule === undefined) return words.onlyReason;
  return { title: rule.name, explanation: rule.toWriter({ decision: "refuse", detail, moment: datesOf(site).moment }) };
}
