import type { BodyProblem } from "./body-problem.ts";

/**
 * Bounds on what is given to the parser, whose time grows with the square of unclosed marks and of underlined headings, and
 * whose tree is walked by recursion. No copy that was written by a person comes near them.
 */
const limits = { length: 1_000_000, nesting: 100, marks: 2000, columns: 100, underlines: 1000 };

/** Nodes of the tree within one another: a nested list takes two, and emphasis inside it more. */
export const maxDepth = 3 * limits.nesting;

/** The first thing in a body that is too much to parse. Linear in its length. */
export function excessOf(markdown: string): BodyProblem | undefined {
  const { length } = markdown;
  if (length > limits.length) {
    return { line: 1, column: 1, rule: "body-too-long", data: { length, limit: limits.length } };
  }
  const paragraph = new Tally();
  let fence = "";
  let line = 0;
  let underlines = 0;
  for (const text of markdown.split("\n")) {
    line += 1;
    const mark = fenceOf.exec(text)?.[1] ?? "";
    if (fence) {
      if (mark.startsWith(fence) && text.trim() === mark) fence = "";
      continue;
    }
    if (mark && !(mark.startsWith("`") && text.trim().slice(mark.length).includes("`"))) fence = mark;
    else {
      if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(text)) underlines += 1;
      const rule = underlines > limits.underlines ? "too-many-marks" : excessOfLine(text, paragraph);
      if (rule)
        return { line, column: 1, rule, data: { limit: rule === "too-many-marks" ? limits.marks : limits.nesting } };
    }
  }
  return undefined;
}

/** The opening of a block of code, which the parser does not look into. */
const fenceOf = /^ {0,3}(`{3,}|~{3,})/;

function excessOfLine(text: string, paragraph: Tally): "nesting-too-deep" | "too-many-marks" | undefined {
  const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(text)?.[0] ?? "";
  if (containers.length > limits.nesting / 2 && nestingOf(containers) > limits.nesting) return "nesting-too-deep";
  const list = /[-+*.)]$/.test(containers);
  if (list || /^[ \t]*(?:[|#]|$)/.test(text)) paragraph.reset();
  if (text.length > limits.columns && text.split("|").length > limits.columns) return "too-many-marks";
  paragraph.count(text.slice(containers.length));
  if (paragraph.nesting > limits.nesting) return "nesting-too-deep";
  return paragraph.marks > limits.marks ? "too-many-marks" : undefined;
}

function nestingOf(containers: string): number {
  const indent = (/^[ \t]*/.exec(containers)?.[0] ?? "").replaceAll("\t", "    ").length;
  return containers.replace(/[ \t\d]/g, "").length + indent / 2;
}

/** The marks of one paragraph, and how deep they could nest: openings that nothing has closed yet. */
class Tally {
  marks = 0;
  nesting = 0;
  #emphasis = 0;
  #brackets = 0;

  reset(): void {
    this.marks = 0;
    this.nesting = 0;
    this.#emphasis = 0;
    this.#brackets = 0;
  }

  count(text: string): void {
    for (const { 0: mark, index } of text.matchAll(/\\.|[*_~]+|[[\]<`&]/g)) {
      if (mark.startsWith("\\")) continue;
      this.marks += 1;
      if (mark === "[") this.#brackets += 1;
      else if (mark === "]") this.#brackets = Math.max(0, this.#brackets - 1);
      else if (/[*_~]/.test(mark))
        this.#emphasise(text.charAt(index - 1), text.charAt(index + mark.length), mark.length);
      this.nesting = Math.max(this.nesting, this.#emphasis + this.#brackets);
    }
  }

  /** A row of marks opens half as many elements, however letters stand around it. */
  #emphasise(before: string, after: string, length: number): void {
    const depth = Math.ceil(length / 2);
    const mayOpen = after.trim() !== "";
    const opens = mayOpen && (before === "" || /[\s\p{P}]/u.test(before) || depth > limits.nesting);
    if (opens) this.#emphasis += depth;
    else if (before.trim() !== "") this.#emphasis = Math.max(0, this.#emphasis - depth);
  }
}
