import type { Comment } from "schema-dts";
import type { Site } from "#lib/content/site.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";
import type { ThreadPage } from "#lib/threads/threads.ts";
import { zonedMinute } from "./zoned-time.ts";

/** Comments that are told one by one: each is on the page twice then. `commentCount` says how many there are. */
const mostComments = 15;

/** What readers wrote under the article at `url`, as its page shows it. */
export function commentsData(
  site: Site,
  url: string,
  { total, comments }: ThreadPage,
): { commentCount?: number; comment?: Comment[] } {
  if (total === 0) return {};
  const readable = comments.filter(({ removed }) => !removed).slice(0, mostComments);
  return { commentCount: total, comment: readable.map((comment) => told(site, url, comment)) };
}

/** Whoever writes gives a name and no page: there is nothing else to say of them. */
function told(site: Site, url: string, { id, name, body, publishedAt }: PublishedComment): Comment {
  return {
    "@type": "Comment",
    url: `${url}#comment-${id}`,
    author: { "@type": "Person", name },
    datePublished: zonedMinute(publishedAt, site.timeZone),
    text: body,
  };
}
