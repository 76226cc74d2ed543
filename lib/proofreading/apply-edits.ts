import type { Edit } from "./rule.ts";

/** A text with edits applied from its top. Of edits that overlap the first is applied: the others come again when the result is read. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (edit.start < done || (edit.start === done && edit.end === done && done > 0)) continue;
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return pieces.join("") + text.slice(done);
}
