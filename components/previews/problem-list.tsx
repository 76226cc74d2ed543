import type { Problem } from "#lib/content/problem.ts";

/** What is wrong with copy, with the place and the remedy of each. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ol className="preview-problems">
      {problems.map(({ file, line, column, rule, message, hint }) => (
        <li key={`${file}:${line}:${column}:${rule}:${message}`}>
          <p>
            <code>
              {file}:{line}:{column}
            </code>{" "}
            {message}
          </p>
          <p>{hint}</p>
        </li>
      ))}
    </ol>
  );
}
