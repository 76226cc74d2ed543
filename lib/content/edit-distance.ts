import { slugify } from "#lib/text/slug.ts";

/** Longer words are not worth a guess, and the cost grows with the square of their length. */
const longest = 64;

/**
 * The candidate that someone who wrote `word` most likely meant, or none. Case, accents and punctuation do not count;
 * one slip is forgiven in a short word, two up to seven letters, three beyond.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = slugify(word.slice(0, longest));
  let limit = tolerance(wanted.length);
  let found: string | undefined;
  for (const candidate of candidates) {
    const offered = slugify(candidate.slice(0, longest));
    if (Math.abs(offered.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, offered);
    if (distance > limit || (distance === limit && found !== undefined)) continue;
    limit = distance;
    found = candidate;
  }
  return wanted === "" ? undefined : found;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current.push(cheapest(a, b, row, column, current, last, beforeLast));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

function tolerance(length: number): number {
  if (length < 4) return 1;
  return length < 8 ? 2 : 3;
}

function cheapest(
  a: string,
  b: string,
  row: number,
  column: number,
  current: number[],
  last: number[],
  beforeLast: number[],
): number {
  const same = a[row - 1] === b[column - 1] ? 0 : 1;
  const best = Math.min(at(current, column - 1) + 1, at(last, column) + 1, at(last, column - 1) + same);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(best, at(beforeLast, column - 2) + 1) : best;
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
