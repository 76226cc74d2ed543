import type { Problem } from "#lib/content/problem.ts";
import { wordsOf } from "#lib/site/words.ts";
import { ProblemText } from "./problem-text.tsx";

export type ProblemsPanelProps = {
  problems: Problem[];
  /** BCP 47; French when absent. */
  lang?: string;
};

/** What is wrong with the copy, for the desk in development; nothing when all is well. It goes above the paper (`Page`). */
export function ProblemsPanel({ problems, lang = "fr" }: ProblemsPanelProps) {
  if (problems.length === 0) return null;
  const words = wordsOf(lang);
  return (
    <aside className="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">{words.problems(problems.length)}</h2>
      <ol>
        {problems.map(({ file, line, column, rule, message, hint }) => (
          <li key={`${file}:${line}:${column}:${rule}:${message}`}>
            <p className="problem-place">
              <code>
                {file}:{line}:{column}
              </code>{" "}
              <span>{rule}</span>
            </p>
            <p className="problem-message">
              <ProblemText text={message} />
            </p>
            <p className="problem-hint">
              <ProblemText text={hint} />
            </p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
