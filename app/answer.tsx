import type { ReactNode } from "react";
import { LinkPreview } from "#app/link-preview.tsx";
import { ReloadOnChange } from "#app/reload-on-change.tsx";
import type { View } from "#app/show.tsx";
import { StructuredData } from "#app/structured-data.tsx";
import { preloadedFonts } from "#components/frame/fonts.ts";
import { Page } from "#components/frame/page.tsx";
import { GonePage } from "#components/status/gone-page.tsx";
import { MissingPage } from "#components/status/missing-page.tsx";
import { MovedPage } from "#components/status/moved-page.tsx";
import { ProblemsPanel } from "#components/status/problems-panel.tsx";
import type { Edition } from "#lib/archive/edition.ts";
import { subject } from "#lib/archive/generations.ts";
import { type Frame, type Made, read } from "#lib/archive/newsroom.ts";
import { type Card, paperCard } from "#lib/cards/card.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Withdrawal } from "#lib/content/site.ts";
import { type HeadLink, siteFeedLinks } from "#lib/metadata/head-links.ts";
import type { Told } from "#lib/metadata/json-ld.ts";
import type { Property } from "#lib/metadata/open-graph.ts";
import { plainData } from "#lib/metadata/page-data.ts";
import { missingPath } from "#lib/pages/missing-path.ts";
import { type Outcome, outcomeName, writeOutcome } from "#lib/pages/outcome.ts";
import { onceEachRender } from "#lib/pages/rendering.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

/** What a route shows of its view. */
export type Shown = {
  /** Of the document, without the paper's name. */
  title?: string;
  description?: string;
  /** Where it first appeared, when that is elsewhere. */
  canonical?: string;
  /** The section that the navigation marks. */
  section?: string;
  /** The card that stands for the page where it has one of its own. */
  card?: Card;
  /** It only shows in another way what another page has, or has nothing to show: search engines have no use for it. */
  excerpt?: boolean;
  /** What it tells machines of what it shows, where there is more to tell than its title. */
  data?: readonly Told[];
  /** Its other forms, its own feeds and its neighbours; every page has the feeds of the paper beside them. */
  links?: readonly HeadLink[];
  /** What an article tells those who show a link to it. */
  article?: readonly Property[];
  /** Accounts of those who signed, `@user@host`. */
  creators?: readonly string[];
  /** The last change of substance of what it shows, and whether it also shows what changes without one (`Page`). */
  modifiedAt?: Instant;
  lively?: boolean;
  body: ReactNode;
};

type Found<V> = { kind: "found"; view: V };
type Elsewhere = { kind: "gone"; withdrawal: Withdrawal } | { kind: "moved"; to: string } | { kind: "missing" };

/** Makes a page of what a route finds in an edition: `answer` for readers, or a preview. */
export type Show = <V>(
  path: string,
  make: (edition: Edition) => Made<V | undefined>,
  show: (view: V, frame: Frame) => Shown,
) => ReactNode;

/**
 * The page at a path: what `make` finds, unless the path was withdrawn; else where it moved to, or the page that says that nothing
 * is there. Every one of them is a whole page, and says in its head what became of it (`Outcome`).
 */
export function answer<V>(
  path: string,
  make: (edition: Edition) => Made<V | undefined>,
  show: (view: V, frame: Frame) => Shown,
): ReactNode {
  const { view, stamp, frame, problems } = onceEachRender(path, () =>
    read<Found<V> | Elsewhere>((edition) => find(edition, path, make)),
  );
  const panel =
    process.env.NODE_ENV === "development" ? <ProblemsPanel problems={problems} lang={frame.site.language} /> : null;
  const { site } = frame;
  const words = wordsOf(site.language);
  switch (view.kind) {
    case "found": {
      const shown = show(view.view, frame);
      const { modifiedAt, lively = false } = shown;
      const outcome = { status: 200, stamp, lively, ...(modifiedAt === undefined ? {} : { modifiedAt }) } as const;
      return document(frame, path, outcome, shown, panel);
    }
    case "gone":
      return document(
        frame,
        path,
        { status: 410 },
        { title: words.goneTitle, body: <GonePage site={site} withdrawal={view.withdrawal} /> },
        panel,
      );
    case "moved":
      return document(
        frame,
        path,
        { status: 301, location: view.to },
        { title: words.movedTitle, body: <MovedPage site={site} to={view.to} /> },
        panel,
      );
    case "missing":
      return document(
        frame,
        path,
        path === missingPath ? { status: 404, stamp } : { status: 404 },
        { title: words.missingTitle, body: <MissingPage site={site} /> },
        panel,
      );
  }
}

function find<V>(
  edition: Edition,
  path: string,
  make: (edition: Edition) => Made<V | undefined>,
): Made<Found<V> | Elsewhere> {
  const withdrawal = edition.withdrawal(path);
  if (withdrawal) return { view: { kind: "gone", withdrawal }, on: [] };
  const { view, on } = make(edition);
  if (view !== undefined) return { view: { kind: "found", view }, on: [...on, subject.path(path)] };
  const to = edition.redirect(path);
  return { view: to === undefined ? { kind: "missing" } : { kind: "moved", to }, on: [subject.site] };
}

/** What stands above a page that is shown before its time, and the nonce that its script needs. */
type Proof = { banner: ReactNode; nonce: string };

/** A page as it will be, for whoever may see it before, in a document that nobody keeps. */
export function previewDocument(frame: Frame, path: string, shown: Shown, { banner, nonce }: Proof): ReactNode {
  return document(frame, path, { status: 200 }, { ...shown, links: [] }, banner, nonce);
}

/** A page that is shown once and kept by nobody, in the frame of the paper or in that of the desk. */
export function plainDocument({ title, body, desk, whole }: View): ReactNode {
  if (whole) return body;
  const { frame } = read(() => ({ view: undefined, on: [] }));
  if (!desk) return document(frame, "", { status: 200 }, { title, body }, null);
  return (
    <>
      <meta name={outcomeName} content={writeOutcome({ status: 200 })} />
      <title>{`${title} — ${frame.site.name}`}</title>
      <meta name="robots" content="noindex" />
      <PageAssets name={frame.site.name} />
      {body}
      <script type="module" src="/marbre.js" nonce={desk.nonce} />
      <script type="module" src="/desk.js" nonce={desk.nonce} />
    </>
  );
}

function document(
  frame: Frame,
  path: string,
  outcome: Outcome,
  shown: Shown,
  panel: ReactNode,
  nonce?: string,
): ReactNode {
  const { site, pages } = frame;
  const title = shown.title === undefined ? `${site.name} — ${site.tagline}` : `${shown.title} — ${site.name}`;
  const canonical = shown.canonical ?? absoluteUrl(site, path);
  const lasting = outcome.status === 200 && outcome.stamp !== undefined && !shown.excerpt;
  return (
    <>
      <meta name={outcomeName} content={writeOutcome(outcome)} />
      <title>{title}</title>
      {shown.description === undefined ? null : <meta name="description" content={shown.description} />}
      {lasting ? <link rel="canonical" href={canonical} /> : null}
      <meta name="robots" content={lasting ? "max-image-preview:large" : "noindex"} />
      {lasting ? (
        <LinkPreview
          site={site}
          title={shown.title ?? site.name}
          description={shown.description}
          url={canonical}
          card={shown.card ?? paperCard(site)}
          article={shown.article}
          creators={shown.creators}
        />
      ) : null}
      <HeadLinks links={outcome.status === 200 ? [...(shown.links ?? []), ...siteFeedLinks(site)] : []} />
      <PageAssets name={site.name} />
      <ReloadOnChange />
      <Page
        site={site}
        pages={pages}
        path={path}
        {...(shown.section === undefined ? {} : { section: shown.section })}
        above={panel}
      >
        {shown.body}
      </Page>
      {lasting && <StructuredData things={shown.data ?? plainData(site, { path, title: shown.title ?? site.name })} />}
      <script type="module" src="/marbre.js" nonce={nonce} />
    </>
  );
}

function HeadLinks({ links }: { links: readonly HeadLink[] }) {
  return links.map((link) => <link key={link.rel + link.href + link.hrefLang} {...link} />);
}

/** What every document asks for: the faces of its first view, and its icons. */
function PageAssets({ name }: { name: string }) {
  return (
    <>
      {preloadedFonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
      ))}
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-icon.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="search" type="application/opensearchdescription+xml" title={name} href={paths.openSearch} />
    </>
  );
}
