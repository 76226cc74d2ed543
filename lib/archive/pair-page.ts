import type { Instant } from "#lib/content/article.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import { lastChangeOf } from "./last-change.ts";
import type { Made } from "./newsroom.ts";
import { countTogether, newestTogether, type Pair, pairOf } from "./pair.ts";
import type { Counted, Teaser } from "./views.ts";

/** What two companies or two tags have in common: the newest articles on both lists, and how many there are in all. */
export type PairView = {
  kind: Pair["kind"];
  both: [Counted, Counted];
  teasers: Teaser[];
  modifiedAt: Instant;
  total: number;
};

/** Articles that the page of a pair shows. */
const shown = 40;

/** The page of a pair, at its one address; nothing when its slugs are in another order, or when no article is on both lists. */
export function pairPage(edition: Edition, kind: Pair["kind"], text: string): Made<PairView | undefined> {
  const pair = pairOf(kind, text);
  const nothing = { view: undefined, on: [] };
  if (pair?.slugs.join("+") !== text) return nothing;
  const [one, other] = pair.slugs.map((slug, index) => countedOf(edition, pair, slug, index));
  const newest = one && other ? newestTogether(edition, pair, shown) : [];
  if (!one || !other || newest.length === 0) return nothing;
  const view: PairView = {
    kind,
    both: [one, other],
    teasers: newest.map((article) => edition.countedTeaser(article)),
    modifiedAt: lastChangeOf(newest),
    total: countTogether(edition, pair),
  };
  return {
    view,
    on: [subject.site, ...pair.lists.map(subject.list), ...pair.slugs.map((slug) => subject.record(kind, slug))],
  };
}

function countedOf(edition: Edition, { kind, lists }: Pair, slug: string, index: number): Counted | undefined {
  const record = edition.record(kind, slug);
  return record && { slug, name: record.name, count: edition.count(lists[index] ?? "") };
}
