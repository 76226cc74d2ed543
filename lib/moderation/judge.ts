import { modeFor } from "./openness.ts";
import { closedByAge, commentsClosed, threadClosed } from "./rules/closing.ts";
import {
  bannedWords,
  length,
  repeatedElsewhere,
  repeatedHere,
  severalLinks,
  suspectWords,
  tooManyLinks,
} from "./rules/content.ts";
import { forgedForm, honeypot, proofOfWork, tooQuick } from "./rules/machine.ts";
import { blocked, firstTimeWriter, manyFromNetwork, staff, tooManyFromNetwork, trustedWriter } from "./rules/writer.ts";
import type { Circumstances, Rule, Submission, Verdict } from "./verdict.ts";

/**
 * The rules in the order in which they are asked; the first with an opinion decides.
 *
 * 1. What holds for everybody: a closed thread is closed to the editors too.
 * 2. Staff, who are signed in: they answer often, with links, and quote what others said.
 * 3. Whatever refuses, cheapest first. It stands before whatever holds, so that no mild objection hides a grave one; this is why
 *    links and the rate of a network are asked twice.
 * 4. Whatever holds, gravest first: a moderator sees one reason, and signs of a machine say most.
 * 5. Who the writer is: an objection to the text counts whoever wrote it.
 *
 * What none of them decides, the mode of the article does.
 */
const rules: readonly Rule[] = [
  ...[commentsClosed, threadClosed, closedByAge, length],
  staff,
  ...[blocked, honeypot, repeatedHere, tooManyFromNetwork, tooManyLinks, bannedWords],
  ...[forgedForm, tooQuick, suspectWords, severalLinks, manyFromNetwork, repeatedElsewhere, proofOfWork],
  ...[trustedWriter, firstTimeWriter],
];

/** What becomes of a comment, and by which rule. Pure: the same submission in the same circumstances is always judged the same. */
export function judge(submission: Submission, circumstances: Circumstances): Verdict {
  for (const rule of rules) {
    const verdict = rule(submission, circumstances);
    if (verdict) return verdict;
  }
  return modeFor(circumstances.policy, circumstances.article) === "postmoderated"
    ? { decision: "publish", rule: "postmoderation" }
    : { decision: "hold", rule: "premoderation" };
}
