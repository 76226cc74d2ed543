import type { Finding, FindingData, Rule } from "./findings.ts";
import type { Problem } from "./problem.ts";
import { english } from "./problem-messages-en.ts";
import { french } from "./problem-messages-fr.ts";

export type ProblemLanguage = "fr" | "en";

/** What is wrong, and what to do. */
export type Told = { message: string; hint: string };

/** How one language tells each rule. */
export type Catalogue = { [R in Rule]: (data: FindingData[R]) => Told };

export const catalogues: Record<ProblemLanguage, Catalogue> = { fr: french, en: english };

/** The language that was asked for; without one French for a paper in French, English for all others. */
export function problemLanguage({
  language,
  problems,
}: {
  language: string;
  problems?: ProblemLanguage;
}): ProblemLanguage {
  return problems ?? (/^fr\b/i.test(language) ? "fr" : "en");
}

/** The findings of a file as problems, in the order of the file. */
export function tellAll(findings: readonly Finding[], file: string, language: ProblemLanguage): Problem[] {
  return inOrder(findings.map((finding) => tell(finding, file, language)));
}

/** Problems of one file from its top to its end. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

function tell<R extends Rule>(finding: Finding<R>, file: string, language: ProblemLanguage): Problem {
  const { line, column, rule, data } = finding;
  const catalogue: Catalogue = catalogues[language];
  return { file, line, column, rule, ...catalogue[rule](data) };
}
