import { TeaserCard } from "#components/teaser/teaser-card.tsx";
import type { Listing } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";
import { groupByDate, type Span } from "./grouping.ts";
import { Pagination } from "./pagination.tsx";

export type DatedListProps = {
  site: Site;
  listing: Listing;
  /** The list's path without a page number. */
  list: string;
  /** Whether each article names its section. */
  showSection?: boolean;
  /** The list's title; a hidden one stands where the page needs none. */
  title?: string;
  /** What its articles stand under; without it, what suits their number. */
  by?: Span;
};

/** The articles of a list, newest first, under their months or days, with the way to its other pages. */
export function DatedList({ site, listing, list, showSection = false, title, by }: DatedListProps) {
  const words = wordsOf(site.language);
  const groups = groupByDate(listing.teasers, datesOf(site), by);
  return (
    <section className="dated-list" aria-labelledby="list-title">
      <h2 id="list-title" className={title === undefined ? "visually-hidden" : "band-title"}>
        {title ?? words.latestOf}
      </h2>
      {groups.length === 0 && <p className="empty">{words.emptyList}</p>}
      {groups.map((group) => (
        <section key={group.key} className="dated-group" aria-labelledby={`g-${group.key}`}>
          <h3 id={`g-${group.key}`} className="dated-title">
            {group.title}
          </h3>
          <div className="dated-teasers">
            {group.teasers.map((teaser) => (
              <TeaserCard
                key={teaser.slug}
                site={site}
                teaser={teaser}
                level={4}
                showSection={showSection}
                dated={group.by === "day" ? "time" : "day"}
              />
            ))}
          </div>
        </section>
      ))}
      <Pagination lang={site.language} listing={listing} list={list} />
    </section>
  );
}
