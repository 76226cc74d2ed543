import type { Finding } from "#lib/content/findings.ts";
import type { YamlReading } from "#lib/content/yaml.ts";
import { judge } from "./judge.ts";
import { shouldNudge } from "./nudge.ts";
import type { ModerationPolicy } from "./policy.ts";
import type { Case, PolicyFields } from "./policy-fields.ts";
import type { Circumstances, Submission, Verdict } from "./verdict.ts";

type Lists = NonNullable<PolicyFields["cases"]>;
type Outcome = keyof Lists;

const outcomes: Outcome[] = ["published", "held", "refused", "nudged"];
const outcomeOf = { publish: "published", hold: "held", refuse: "refused" } satisfies Record<
  Verdict["decision"],
  Outcome
>;

/** Any day will do: rules know nothing of the calendar. */
const published = Date.UTC(2015, 2, 16, 12);
const hour = 3_600_000;

/** The cases of a policy that come out otherwise than their list, or the rule that they name, says. */
export function caseFindings(policy: ModerationPolicy, lists: Lists, yaml: YamlReading): Finding[] {
  return outcomes.flatMap((expected) =>
    (lists[expected] ?? []).flatMap((one, index): Finding[] => {
      const tried = tryCase(policy, one);
      if (tried.came === expected && (one.rule === undefined || one.rule === tried.rule)) return [];
      const data = { expected, ...tried, ...(one.rule === undefined ? {} : { expectedRule: one.rule }) };
      return [{ ...yaml.place(["cases", expected, index], "value"), rule: "moderation-case", data }];
    }),
  );
}

function tryCase(policy: ModerationPolicy, one: Case): { came: Outcome; rule: string; found?: string } {
  const circumstances = circumstancesOf(policy, one);
  const submission = submissionOf(one, circumstances);
  const nudge = shouldNudge(submission, circumstances);
  if (nudge) return { came: "nudged", rule: "words.nudge", found: nudge.found };
  const { decision, rule, detail } = judge(submission, circumstances);
  return { came: outcomeOf[decision], rule, ...(detail?.found === undefined ? {} : { found: String(detail.found) }) };
}

function submissionOf(one: Case, { now }: Circumstances): Submission {
  return {
    name: one.name ?? "Camille",
    body: one.text,
    honeypot: one.honeypot ?? "",
    formMadeAt: now - (one.seconds === undefined ? hour : one.seconds * 1000),
    nudged: one.nudged ?? false,
    proven: true,
  };
}

function circumstancesOf(policy: ModerationPolicy, one: Case): Circumstances {
  const now = published + hour + 24 * hour * (one.days ?? 0);
  const { writer = "first", comments } = one;
  const before = { first: 0, staff: 0, known: 1, trusted: policy.trustedAfter ?? 1 }[writer];
  const article = { slug: "essai", section: one.section ?? "", publishedAt: published };
  return {
    now,
    policy,
    article: comments === undefined ? article : { ...article, comments },
    repeats: one.repeated ?? "nowhere",
    fromNetwork: Array(one.sent ?? 0).fill(now),
    writer: { published: before, refused: 0, confirmed: before > 0 },
    staff: writer === "staff",
  };
}
