import type { Article, Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";
import { readingMinutes } from "./reading-time.ts";

export type PublicationTimesProps = { site: Site; article: Pick<Article, "publishedAt" | "updatedAt" | "words"> };

/** When the story first appeared, when its substance last changed, and how long it takes to read. */
export function PublicationTimes({ site, article }: PublicationTimesProps) {
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
      <span className="reading-time">{words.readingTime(readingMinutes(article.words))}</span>
    </p>
  );
}
