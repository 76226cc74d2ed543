import type { ReportProblem } from "#lib/comments/report.ts";
import type { CommentPageWords } from "#lib/site/words-comment-pages-fr.ts";
import type { FieldMessage } from "./form-problem.ts";

export function reportMessages(problems: readonly ReportProblem[], words: CommentPageWords["report"]): FieldMessage[] {
  return problems.map((problem) => ({ field: problem.field, message: messageOf(problem, words.faults) }));
}

function messageOf(problem: ReportProblem, words: CommentPageWords["report"]["faults"]): string {
  switch (problem.fault) {
    case "unprintable":
      return words.unprintable;
    case "long":
      return words.explanationLong(problem.most);
    case "malformed":
      return words.emailMalformed;
    case "missing":
      return {
        reason: words.reason,
        explanation: words.explanation,
        name: words.name,
        email: words.email,
        "good-faith": words.goodFaith,
      }[problem.field];
  }
}
