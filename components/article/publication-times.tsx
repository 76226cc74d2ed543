import type { Article, Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";
import { readingMinutes } from "./reading-time.ts";

export type PublicationTimesProps = {
  site: Site;
  article: Pick<Article, "slug" | "publishedAt" | "updatedAt" | "words">;
  /** Whether there is a history to look up. */
  changed?: boolean;
};

/** When the story first appeared, when its substance last changed, where to see how, and how long it takes to read. */
export function PublicationTimes({ site, article, changed = false }: PublicationTimesProps) {
  const words = wordsOf(site.language);
  const dates = datesOf(site);
  const when = (say: (moment: string) => string, instant: Instant) => (
    <span>
      <time dateTime={machineTime(instant)}>{say(dates.moment(instant))}</time>
    </span>
  );
  return (
    <p className="publication">
      {when(words.publishedOn, article.publishedAt)}{" "}
      {article.updatedAt !== undefined && <span className="updated">{when(words.updatedOn, article.updatedAt)}</span>}{" "}
      {changed && (
        <span>
          <a href={paths.history(article.slug)}>{historyWordsOf(site.language).link}</a>
        </span>
      )}{" "}
      <span className="reading-time">{words.readingTime(readingMinutes(article.words))}</span>
    </p>
  );
}
