import type { CommentProblem } from "#lib/comments/problems.ts";
import type { Detail } from "#lib/comments/reason.ts";
import type { CommentWords } from "#lib/site/words-comments-fr.ts";

/** A field and what to do about it, in words. */
export type FieldMessage = { field: string; message: string };

/** @param refusal What a rule says to the writer. */
export function messagesOf(
  problems: readonly CommentProblem[],
  words: CommentWords,
  refusal: (rule: string, detail?: Detail) => string,
): FieldMessage[] {
  return problems.map((problem) => ({
    field: problem.field,
    message: problem.fault === "refused" ? refusal(problem.rule, problem.detail) : messageOf(problem, words.problems),
  }));
}

function messageOf(problem: Exclude<CommentProblem, { fault: "refused" }>, words: CommentWords["problems"]): string {
  switch (problem.fault) {
    case "missing":
      return { name: words.nameMissing, email: words.emailMissing, body: words.bodyMissing }[problem.field];
    case "long":
      return problem.field === "name" ? words.nameLong(problem.most) : words.bodyLong(problem.most, problem.sent);
    case "short":
      return words.bodyShort(problem.least);
    case "malformed":
      return words.emailMalformed;
    case "needed-for-answers":
      return words.emailForAnswers;
    case "unprintable":
      return words.unprintable;
    case "too-late":
      return words.tooLate;
    case "changed-meanwhile":
      return words.changedMeanwhile;
  }
}
