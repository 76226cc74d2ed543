import type { LoggedChange } from "#lib/archive/logged-changes.ts";
import type { Site } from "#lib/content/site.ts";

/** A request of ours to a service of others. */
export type Announcement = { url: string; method: string; headers: [string, string][]; body?: string };

/** What happened since a service was last told. */
export type News = {
  site: Site;
  /** Subjects that moved (`lib/archive/generations.ts`). */
  subjects: readonly string[];
  /** What became of articles, in order. */
  changes: readonly LoggedChange[];
  /** The lists on which an article stands that readers may see, by its path. */
  listsOf: (path: string) => string[];
};

/** A service that is told of news. Its name is permanent: the log and the memory of what was told know it by that. */
export type Channel = { name: string; announce: (news: News) => Announcement[] };
