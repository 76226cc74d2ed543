import type { ArticleBody } from "./article.ts";
import { textsAt } from "./field-findings.ts";
import { type ImageExists, imagePath } from "./image-path.ts";
import type { Problem } from "./problem.ts";
import { type ProblemLanguage, tellAll } from "./problem-messages.ts";
import type { YamlReading } from "./yaml.ts";

type Desk = { file: string; language: ProblemLanguage; imageExists: ImageExists };
type BodyProblem = { line: number; column: number; rule: string; data: unknown };

/** What is wrong with the Markdown of a body. */
export function bodyProblems({ markdown, firstLine }: ArticleBody, desk: Desk): Problem[] {
  return found(markdown, firstLine, desk).map((problem) => told(problem, desk));
}

/** What is wrong with the Markdown of corrections, each told at the text in which it stands. */
export function correctionProblems(yaml: YamlReading, desk: Desk): Problem[] {
  return textsAt(yaml.value, ["corrections", "text"]).flatMap(({ text, path }) => {
    const place = yaml.place(path, "value");
    const long = /\n\s*\n/.test(text)
      ? tellAll([{ ...place, rule: "correction-paragraph", data: {} }], desk.file, desk.language)
      : [];
    return [...long, ...found(text, 1, desk).map((problem) => told({ ...problem, ...place }, desk))];
  });
}

function found(_markdown: string, _firstLine: number, { file, imageExists }: Desk): BodyProblem[] {
  const _exists = (src: string) => {
    const image = imagePath(src, file);
    return image.ok && imageExists(image.path);
  };
  return [];
}

function told({ line, column, rule }: BodyProblem, { file }: Desk): Problem {
  return { file, line, column, rule, message: "", hint: "" };
}
