import { judge } from "./judge.ts";
import type { Circumstances, Submission } from "./verdict.ts";
import { findWord, type WordHit } from "./word-list.ts";

/**
 * Whether a comment comes back once with the question whether its writer would put it differently, and at which words. Who was
 * asked already is not asked again, nor staff, nor whoever's comment is refused anyway.
 */
export function shouldNudge(submission: Submission, circumstances: Circumstances): WordHit | undefined {
  if (submission.nudged || circumstances.staff || judge(submission, circumstances).decision === "refuse")
    return undefined;
  return findWord(circumstances.policy.words.nudge, submission.body);
}
