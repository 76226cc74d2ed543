import { ProblemText } from "#components/status/problem-text.tsx";
import type { Problem } from "#lib/content/problem.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";

/** What is wrong with copy, with the place and the remedy of each. */
export function ProblemList({ problems, lang }: { problems: readonly Problem[]; lang: string }) {
  const words = publishingWordsOf(lang);
  return (
    <ol className="preview-problems">
      {problems.map(({ file, line, column, rule, message, hint }) => (
        <li key={`${file}:${line}:${column}:${rule}:${message}`}>
          <p className="preview-place">
            <code>{words.at(file, line)}</code>
          </p>
          <p className="preview-fault">
            <ProblemText text={message} />
          </p>
          <p>
            <ProblemText text={hint} />
          </p>
        </li>
      ))}
    </ol>
  );
}
