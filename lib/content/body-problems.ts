import type { ArticleBody } from "./article.ts";
import { textsAt } from "./field-findings.ts";
import type { Finding } from "./findings.ts";
import { type ImageExists, imagePath } from "./image-path.ts";
import type { BodyProblem } from "./markdown/body-problem.ts";
import { bodyMessage } from "./markdown/messages.ts";
import { findBodyProblems } from "./markdown/problems.ts";
import type { Problem } from "./problem.ts";
import { type ProblemLanguage, tellAll } from "./problem-messages.ts";
import type { YamlReading } from "./yaml.ts";

type Desk = { file: string; language: ProblemLanguage; imageExists: ImageExists };

/** What is wrong with the Markdown of a body. One without text is no problem where a text `mayBeEmpty`. */
export function bodyProblems({ markdown, firstLine }: ArticleBody, mayBeEmpty: boolean, desk: Desk): Problem[] {
  if (mayBeEmpty && markdown.trim() === "") return [];
  return problemsIn(markdown, firstLine, desk).map((problem) => tell(problem, desk));
}

/** What is wrong with the Markdown of corrections, each told where its text begins. */
export function correctionProblems(yaml: YamlReading, desk: Desk): Problem[] {
  return textsAt(yaml.value, ["corrections", "text"]).flatMap(({ text, path }) => {
    const place = yaml.place(path, "value");
    const long: Finding[] = /\n\s*\n/.test(text) ? [{ ...place, rule: "correction-paragraph", data: {} }] : [];
    const problems = problemsIn(text, 1, desk).map((problem) => tell({ ...problem, ...place }, desk));
    return [...tellAll(long, desk.file, desk.language), ...problems];
  });
}

function problemsIn(markdown: string, firstLine: number, { file, imageExists }: Desk): BodyProblem[] {
  return findBodyProblems(markdown, {
    firstLine,
    imageExists: (src) => {
      const image = imagePath(src, file);
      return image.ok && imageExists(image.path);
    },
  });
}

function tell(problem: BodyProblem, { file, language }: Desk): Problem {
  const { line, column, rule } = problem;
  return { file, line, column, rule, ...bodyMessage(problem, language) };
}
