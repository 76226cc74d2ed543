import type { Circumstances, Rule } from "#lib/moderation/verdict.ts";

/** Signed in at the desk. */
export const staff: Rule = (_, circumstances) =>
  circumstances.staff ? { decision: "publish", rule: "staff" } : undefined;

export const blocked: Rule = (_, { blockedUntil, now }) =>
  blockedUntil !== undefined && now < blockedUntil
    ? { decision: "refuse", rule: "blocked", detail: { until: blockedUntil } }
    : undefined;

export const tooManyFromNetwork: Rule = (_, circumstances) =>
  rateVerdict(circumstances, circumstances.policy.rate.refuse, "refuse");

export const manyFromNetwork: Rule = (_, circumstances) =>
  rateVerdict(circumstances, circumstances.policy.rate.hold, "hold");

/**
 * A confirmed address with enough published comments; each refused one takes one back. An address is typed, not proved, each time:
 * a policy that trusts anybody trusts whoever knows a trusted reader's address.
 */
export const trustedWriter: Rule = (_, { writer, policy: { trustedAfter } }) => {
  if (trustedAfter === undefined || !writer.confirmed || writer.published - writer.refused < trustedAfter)
    return undefined;
  return { decision: "publish", rule: "trusted-writer", detail: { published: writer.published } };
};

/** Nothing by this writer was published before, as far as anybody can tell: without a confirmed address it is always so. */
export const firstTimeWriter: Rule = (_, { writer, policy: { holdFirst } }) =>
  holdFirst && writer.published === 0 ? { decision: "hold", rule: "first-time-writer" } : undefined;

/** Comments of the network within the policy's minutes, this one among them. */
function rateVerdict(
  { fromNetwork, now, policy: { rate } }: Circumstances,
  limit: number,
  decision: "hold" | "refuse",
): ReturnType<Rule> {
  const since = now - rate.minutes * 60_000;
  const count = 1 + fromNetwork.filter((at) => at > since).length;
  if (count <= limit) return undefined;
  return { decision, rule: "network-rate", detail: { count, minutes: rate.minutes, limit } };
}
