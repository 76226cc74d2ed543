import type { Article } from "#lib/content/article.ts";
import type { FrontEntry } from "#lib/content/site.ts";
import { countedAlongside } from "./counts.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import { lastChangeOf } from "./last-change.ts";
import { listName } from "./lists.ts";
import type { Made } from "./newsroom.ts";
import { recentQuarters } from "./quarters.ts";
import type { FrontView } from "./views.ts";

const secondaryStories = 5;
const latestStories = 13;
const bandStories = 4;
const companiesShown = 6;

/** The front page: the editors' order first, then the newest; no story stands twice above the section bands. */
export function frontPage(edition: Edition): Made<FrontView> {
  const order = edition.record("front", "front") ?? { lead: [], secondary: [] };
  const taken = new Set<string>();
  const newest = edition.newest(listName.all, 1 + secondaryStories + latestStories + order.secondary.length + 1);
  const lead = take([...chosen(edition, order.lead), ...newest], 1, taken);
  const secondary = take([...chosen(edition, order.secondary), ...newest], secondaryStories, taken);
  const latest = take(newest, latestStories, taken);
  const view: FrontView = {
    ...(lead[0] ? { lead: edition.countedTeaser(lead[0]) } : {}),
    secondary: secondary.map((article) => edition.countedTeaser(article)),
    latest: latest.map((article) => edition.countedTeaser(article)),
    bands: bands(edition, new Set([...lead, ...secondary].map((article) => article.slug))),
    companies: companies(edition),
    ...(newest[0] ? { modifiedAt: lastChangeOf([...lead, ...secondary, ...latest]) } : {}),
  };
  return { view, on: [subject.site, subject.front, subject.list(listName.all)] };
}

function chosen(edition: Edition, entries: FrontEntry[]): Article[] {
  return entries
    .filter((entry) => entry.until === undefined || entry.until > edition.now)
    .flatMap((entry) => edition.article(entry.article) ?? []);
}

function take(from: Article[], limit: number, taken: Set<string>): Article[] {
  const picked: Article[] = [];
  for (const article of from) {
    if (picked.length === limit) break;
    if (taken.has(article.slug)) continue;
    taken.add(article.slug);
    picked.push(article);
  }
  return picked;
}

function bands(edition: Edition, above: Set<string>): FrontView["bands"] {
  return edition.site.sections
    .map((section) => {
      const newest = edition.newest(listName.section(section.slug), bandStories + above.size);
      const stories = newest.filter((article) => !above.has(article.slug)).slice(0, bandStories);
      return { section, teasers: stories.map((article) => edition.countedTeaser(article)) };
    })
    .filter((band) => band.teasers.length > 0);
}

/** Counted over the latest stories only, so that the front page costs the same at any size of the archive. */
function companies(edition: Edition): FrontView["companies"] {
  return countedAlongside(edition, listName.all, "company", companiesShown).map((company) => ({
    ...company,
    quarters: recentQuarters(edition, listName.company(company.slug)),
  }));
}
