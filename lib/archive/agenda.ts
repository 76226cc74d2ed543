import type { Article, Instant } from "#lib/content/article.ts";
import { closingDelays, opennessOf } from "#lib/moderation/openness.ts";
import type { Edition } from "./edition.ts";
import { policyOf } from "./policy-of.ts";

/**
 * Something that will happen by the clock alone:
 *
 * - `embargo`: an article appears
 * - `expiry`: an article leaves the site
 * - `closing`: an article closes to comments
 * - `front`: an article leaves its place on the front page
 * - `security`: what `site.yaml` says of who is told of security problems is void from then on
 */
export type Due =
  | {
      kind: "embargo" | "expiry" | "closing" | "front";
      at: Instant;
      title: string;
      lang: string;
      slug: string;
      file: string;
    }
  | { kind: "security"; at: Instant };

/** What lies ahead, soonest first, and the drafts, newest first. `complete` is false where there is more than is listed. */
export type Agenda = { dues: Due[]; drafts: Article[]; complete: boolean };

/** Closings are told this long ahead, in milliseconds: all articles of a paper close at some time. */
export const closingsAhead = 14 * 24 * 3600 * 1000;

/** As many articles of each kind are listed. */
const most = 200;

/** What is due in the paper, for the newsroom alone: it names what readers may not see yet. */
export function agendaOf(edition: Edition): Agenda {
  const embargoes = between(edition, edition.now, Number.MAX_SAFE_INTEGER);
  const drafts = edition.statements.drafts.all(most).map(parse);
  const expiring = edition.statements.expiring.all(edition.now, most).map(parse);
  const closing = closings(edition);
  const dues = [
    ...embargoes.map((article): Due => ({ kind: "embargo", at: article.publishedAt, ...named(article) })),
    ...expiring.map((article): Due => ({ kind: "expiry", at: article.expires ?? edition.now, ...named(article) })),
    ...closing,
    ...leavingFront(edition),
    ...securityOf(edition),
  ];
  return {
    dues: dues.toSorted((one, other) => one.at - other.at),
    drafts,
    complete: [embargoes, expiring, drafts, closing].every((list) => list.length < most),
  };
}

function closings(edition: Edition): Due[] {
  const { now } = edition;
  const policy = policyOf(edition);
  const articles = closingDelays(policy).flatMap((delay) => between(edition, now - delay, now - delay + closingsAhead));
  const once = [...new Map(articles.map((article) => [article.slug, article])).values()];
  return once.flatMap((article): Due[] => {
    const { closesAt } = opennessOf(policy, article, now);
    const isAhead = closesAt !== undefined && closesAt > now && closesAt <= now + closingsAhead;
    return isAhead && article.publishedAt <= now ? [{ kind: "closing", at: closesAt, ...named(article) }] : [];
  });
}

function leavingFront(edition: Edition): Due[] {
  const order = edition.record("front", "front");
  return [...(order?.lead ?? []), ...(order?.secondary ?? [])].flatMap(({ article: slug, until }): Due[] => {
    const article = edition.article(slug);
    return until !== undefined && until > edition.now && article
      ? [{ kind: "front", at: until, ...named(article) }]
      : [];
  });
}

function securityOf({ site, now }: Edition): Due[] {
  const at = site.security?.expires;
  return at !== undefined && at > now ? [{ kind: "security", at }] : [];
}

function between({ statements }: Edition, after: Instant, until: Instant): Article[] {
  return statements.publishedBetween.all(after, until, most).map(parse);
}

function named({ title, lang, slug, file }: Article) {
  return { title, lang, slug, file };
}

function parse(data: string): Article {
  return JSON.parse(data);
}
