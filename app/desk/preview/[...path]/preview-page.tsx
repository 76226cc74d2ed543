import { type Preview, previewOf } from "#app/preview/show-preview.tsx";
import { LinkForm } from "#components/previews/link-form.tsx";
import { MomentForm } from "#components/previews/moment-form.tsx";
import { PreviewBanner } from "#components/previews/preview-banner.tsx";
import { Edition } from "#lib/archive/edition.ts";
import { read } from "#lib/archive/newsroom.ts";
import { problemsOf } from "#lib/archive/unpublished.ts";
import type { Article, Instant } from "#lib/content/article.ts";
import type { Problem } from "#lib/content/problem.ts";
import type { Ways } from "#lib/previews/lead-on.ts";
import { articleAt, waysAt } from "#lib/previews/ways.ts";
import { datesOf } from "#lib/site/dates.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { mayActAs, type SignedInStaff } from "#lib/staff/staff.ts";

type Asked = { staff: SignedInStaff; moment?: { at: Instant; written: string } };

type Found =
  | { kind: "page"; preview: Preview; ways: Ways }
  | { kind: "moved"; to: string }
  | { kind: "missing"; problems: Problem[] };

/** The paper that is on the air, read as it will be: at the moment asked for, or else when the article at the path is out. */
export function previewPage(path: string, asked: Asked): Found {
  return read((live) => ({ view: find(live, path, asked), on: [] })).view;
}

function find(live: Edition, path: string, asked: Asked): Found {
  const article = articleAt(live, path);
  const hidden = article && (article.draft || article.publishedAt > live.now) ? article : undefined;
  const now = asked.moment?.at ?? Math.max(live.now, hidden?.publishedAt ?? live.now);
  const edition = new Edition(live.statements, now, hidden?.slug);
  const question = asked.moment ? `?at=${encodeURIComponent(asked.moment.written)}` : "";
  const preview = previewOf(edition, path, banner(live, path, article, asked));
  if (preview) return { kind: "page", preview, ways: waysAt(live, asked.moment && edition, question) };
  const to = edition.redirect(path);
  return to === undefined
    ? { kind: "missing", problems: problemsAt(live, path) }
    : { kind: "moved", to: previewPaths.page(to) + question };
}

/** What is wrong with a file at whose address there is nothing yet. */
function problemsAt(live: Edition, path: string): Problem[] {
  const [, slug] = /^\/articles\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (slug === undefined) return [];
  const ends = [`/${slug}.md`, `/${slug}/index.md`];
  return live.problems().filter(({ file }) => file.startsWith("articles/") && ends.some((end) => file.endsWith(end)));
}

function banner(live: Edition, path: string, article: Article | undefined, { staff, moment }: Asked) {
  const { site, now } = live;
  const words = previewWordsOf(site.language);
  const problems = article ? problemsOf(live, article) : [];
  const isOut = article === undefined || (!article.draft && article.publishedAt <= live.now);
  const says = [
    stateOf(live, article),
    ...(moment ? [words.banner[moment.at < now ? "past" : "at"](datesOf(site).moment(moment.at))] : []),
    ...(problems.length > 0 ? [words.banner.lastGood] : []),
  ];
  const ways = [
    { href: previewPaths.all, name: words.banner.back },
    ...(isOut ? [{ href: path, name: words.banner.online }] : []),
  ];
  const action = previewPaths.page(path);
  return (
    <PreviewBanner lang={site.language} says={says} problems={problems} ways={ways}>
      <MomentForm lang={site.language} action={action} send={words.moment.sendPage} moment={moment?.written} />
      {article && !isOut && mayActAs(staff.role, "editor") && <LinkForm lang={site.language} article={article.slug} />}
    </PreviewBanner>
  );
}

function stateOf({ site, now }: Edition, article: Article | undefined): string {
  const words = previewWordsOf(site.language).banner;
  if (!article) return words.page;
  if (article.draft) return words.draft;
  return article.publishedAt > now ? words.embargoed(datesOf(site).moment(article.publishedAt)) : words.published;
}
