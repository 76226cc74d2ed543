import type { Instant } from "#lib/content/article.ts";
import { type PastCopy, type PublicText, sameText } from "./past-copy.ts";

/** An article's file after one commit; without copy where it was removed or could not be read. */
export type Step = { seq: number; at: Instant; author: string; typo?: string; copy?: PastCopy };

/** A text of an article that readers could read, and since when. */
export type ShownVersion = {
  /** From 1, in the order in which they came out. */
  n: number;
  seq: number;
  at: Instant;
  author: string;
  typo?: string;
  /** Moments of the corrections that came with it. */
  corrections: Instant[];
  text: PublicText;
};

/**
 * The texts that readers could read, out of all that the main line held, oldest first. Each stood until the next one came: what was a
 * draft or under embargo all that time was never read, and neither was what no rule could read. A commit that changed no
 * public text makes no version; the corrections that it brought belong to the version before it.
 */
export function shownVersions(steps: readonly Step[]): ShownVersion[] {
  const shown: ShownVersion[] = [];
  let corrected = new Set<Instant>();
  for (const [index, { seq, at, author, typo, copy }] of steps.entries()) {
    const until = steps[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    if (!copy || copy.draft || copy.publishedAt > until) continue;
    const fresh = copy.corrections.filter((moment) => !corrected.has(moment));
    corrected = new Set(copy.corrections);
    const last = shown.at(-1);
    if (last && sameText(last.text, copy)) last.corrections.push(...fresh);
    else
      shown.push({
        n: shown.length + 1,
        seq,
        at: Math.max(at, copy.publishedAt),
        author,
        ...(typo === undefined ? {} : { typo }),
        corrections: fresh,
        text: { title: copy.title, standfirst: copy.standfirst, markdown: copy.markdown },
      });
  }
  return shown;
}
