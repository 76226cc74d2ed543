import type { Node } from "mdast";

/** A problem that needs no more than its rule. */
type Nothing = Record<never, never>;

/** Every rule of the body, with what its message needs. Names of rules are permanent. */
export type BodyProblemData = {
  "empty-body": Nothing;
  "body-too-long": { length: number; limit: number };
  "nesting-too-deep": { limit: number };
  "too-many-marks": { limit: number };
  "heading-level": { text: string };
  "empty-heading": Nothing;
  "html-not-allowed": { tag: string };
  "html-unbalanced": { tag: string };
  "html-attribute": { tag: string; attribute: string };
  "html-attribute-missing": { tag: string; attribute: string };
  "missing-image": { src: string };
  "missing-alt": { src: string };
  "link-scheme": { url: string; scheme: string };
  "empty-link": { url: string };
  "unknown-marker": { marker: string };
  "undefined-footnote": { label: string };
};

export type BodyRule = keyof BodyProblemData;

/** `line` and `column` count from 1 in the file; the catalogue in messages.ts tells it to editors. */
export type BodyProblem<R extends BodyRule = BodyRule> = {
  [Rule in R]: { line: number; column: number; rule: Rule; data: BodyProblemData[Rule] };
}[R];

type Place = { line: number; column: number };

/** Gathers the problems of one body. Lines are those of the body until `inFile` counts them from the file’s first. */
export class ProblemList {
  #problems: BodyProblem[] = [];

  add(problem: BodyProblem): void {
    this.#problems.push(problem);
  }

  /** In the order of the file. */
  inFile(firstLine: number): BodyProblem[] {
    const placed = this.#problems.map((problem) => ({ ...problem, line: problem.line + firstLine - 1 }));
    return placed.sort((a, b) => a.line - b.line || a.column - b.column);
  }
}

/** Where a node begins. */
export function placeOf(node: Node): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
