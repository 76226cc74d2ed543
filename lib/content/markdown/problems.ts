import { type BodyProblem, ProblemList } from "./body-problem.ts";
import { inspect } from "./inspect.ts";
import { excessOf } from "./limits.ts";
import { parseBody } from "./parse.ts";
import { readable } from "./readable.ts";
import { isSuspicious } from "./suspicion.ts";

export type ProblemOptions = {
  /** The line of the file on which the body begins, from 1. */
  firstLine: number;
  /** Whether the image that a `src` of the copy means is there. */
  imageExists(src: string): boolean;
};

/**
 * The same problems as `renderBody` would tell, found without rendering; and without parsing, which takes a hundred times
 * longer, where nothing in the body could be one.
 */
export function findBodyProblems(markdown: string, { firstLine, imageExists }: ProblemOptions): BodyProblem[] {
  if (!isSuspicious(markdown, imageExists)) return [];
  const problems = new ProblemList();
  const source = readable(markdown);
  const excess = excessOf(source);
  if (excess) problems.add(excess);
  const tree = excess ? undefined : parseBody(source, problems);
  if (tree) inspect(tree, source, imageExists, problems);
  return problems.inFile(firstLine);
}
