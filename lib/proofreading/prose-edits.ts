import type { Passage } from "./passage.ts";
import type { Proof } from "./proof.ts";
import type { Edit } from "./rule.ts";

/** What reads otherwise in a passage: from one index to another. */
export type Rewriting = { from: number; to: number; text: string };

/** The corrections of all prose of a file in its own language, front matter and body; where marks are in the way, none is made. */
export function proseEdits(proof: Proof, rewritingsOf: (passage: Passage) => readonly Rewriting[]): Edit[] {
  return [...fieldsOf(proof), ...proof.passages].flatMap((passage) =>
    rewritingsOf(passage).flatMap(({ from, to, text }) => passage.edit(from, to, text) ?? []),
  );
}

/** The prose of a front matter in the language of the file: sources bear the titles that they have in theirs. */
export function fieldsOf({ fields }: Proof): Passage[] {
  return fields.filter(({ path }) => path?.[0] !== "sources");
}

/**
 * Where a pattern is found in the prose of a body, as offsets of the file. `rough` still has indented code in it: where a line is indented, the tree
 * tells.
 */
export function offsetsInBody(proof: Proof, pattern: RegExp, isMeant = (_match: RegExpExecArray) => true): number[] {
  const { rough, body } = proof;
  const offsets = Array.from(rough.matchAll(pattern))
    .filter(isMeant)
    .map(({ index }) => index + body.start);
  if (offsets.length === 0 || !/^(?: {4}|\t)/m.test(rough)) return offsets;
  const spans = proof.passages.map((passage) => [passage.at(0), passage.at(passage.text.length)] as const);
  return offsets.filter((offset) => spans.some(([start, end]) => start <= offset && offset <= end));
}

/** Whether a language is written by the rules of French typography. */
export function isFrench(lang: string): boolean {
  return /^fr(?:-|$)/i.test(lang);
}
