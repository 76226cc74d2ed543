import { diffArrays } from "diff";

/**
 * A text in the dress of the file that it is a newer version of: byte order mark, and line ends line by line. `text` has `\n` alone; lines
 * that are new end as most lines of the file do.
 */
export function dressAs(text: string, original: string): string {
  const mark = original.startsWith("\uFEFF") ? "\uFEFF" : "";
  if (!original.includes("\r")) return mark + text;
  const old = linesOf(original.slice(mark.length));
  const common = mostCommon(old.map(({ end }) => end).filter((end) => end !== ""));
  const written = text.split("\n");
  let line = 0;
  const pieces: string[] = [];
  for (const { added, removed, value } of diffArrays(
    old.map(({ text: piece }) => piece),
    written,
  )) {
    if (!removed)
      pieces.push(...value.map((piece, index) => piece + ((added ? undefined : old[line + index]?.end) ?? common)));
    if (!added) line += value.length;
  }
  const whole = pieces.join("");
  const last = pieces.at(-1) ?? "";
  return mark + whole.slice(0, whole.length - (last.length - (written.at(-1) ?? "").length));
}

function linesOf(text: string): { text: string; end: string }[] {
  const pieces = text.split(/(\r\n|\r|\n)/);
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? [{ text: piece, end: pieces[index + 1] ?? "" }] : []));
}

function mostCommon(ends: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "\n";
}
