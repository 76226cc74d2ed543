import type { Rule } from "#lib/moderation/verdict.ts";

/** Something stands in the field that no reader sees. */
export const honeypot: Rule = ({ honeypot: typed }) =>
  typed === "" ? undefined : { decision: "refuse", rule: "honeypot" };

/** Held and no more: a page that was kept while the secret of the site changed has a seal that is no longer known. */
export const forgedForm: Rule = ({ formMadeAt }) =>
  formMadeAt === undefined ? { decision: "hold", rule: "forged-form" } : undefined;

/**
 * Sent sooner after its form was made than anybody types. Held and no more: the clock of the machine that made the form may be
 * ahead of this one's. A form of a page that was kept is old, and proves nothing.
 */
export const tooQuick: Rule = ({ formMadeAt }, { now, policy: { quickestSeconds } }) => {
  if (formMadeAt === undefined) return undefined;
  const seconds = Math.max(0, Math.floor((now - formMadeAt) / 1000));
  if (seconds >= quickestSeconds) return undefined;
  return { decision: "hold", rule: "too-quick", detail: { seconds, limit: quickestSeconds } };
};

/** No proof of work where the policy asks for one, as from a browser without scripts: a person looks instead. */
export const proofOfWork: Rule = ({ proven }, { policy }) =>
  policy.proofOfWork && !proven ? { decision: "hold", rule: "proof-of-work" } : undefined;
