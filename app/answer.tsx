import type { ReactNode } from "react";
import { LinkPreview } from "#app/link-preview.tsx";
import { ReloadOnChange } from "#app/reload-on-change.tsx";
import type { View } from "#app/show.tsx";
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
import type { Withdrawal } from "#lib/content/site.ts";
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
  /** It only shows in another way what another page has: search engines have no use for it. */
  excerpt?: boolean;
  body: ReactNode;
};

type Found<V> = { kind: "found"; view: V };
type Elsewhere = { kind: "gone"; withdrawal: Withdrawal } | { kind: "moved"; to: string } | { kind: "missing" };

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
    case "found":
      return document(frame, path, { status: 200, stamp }, show(view.view, frame), panel);
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

/** A page that is shown once and kept by nobody, in the frame of the paper or in that of the desk. */
export function plainDocument({ title, body, desk }: View): ReactNode {
  const { frame } = read(() => ({ view: undefined, on: [] }));
  if (!desk) return document(frame, "", { status: 200 }, { title, body }, null);
  return (
    <>
      <meta name={outcomeName} content={writeOutcome({ status: 200 })} />
      <title>{`${title} — ${frame.site.name}`}</title>
      <meta name="robots" content="noindex" />
      <PageAssets />
      {body}
      <script type="module" src="/marbre.js" nonce={desk.nonce} />
      <script type="module" src="/desk.js" nonce={desk.nonce} />
    </>
  );
}

function document(frame: Frame, path: string, outcome: Outcome, shown: Shown, panel: ReactNode): ReactNode {
  const { site, pages } = frame;
  const title = shown.title === undefined ? `${site.name} — ${site.tagline}` : `${shown.title} — ${site.name}`;
  const canonical = shown.canonical ?? absoluteUrl(site, path);
  const lasting = outcome.status === 200 && outcome.stamp !== undefined && !shown.excerpt;
  return (
    <>
      <meta name={outcomeName} content={writeOutcome(outcome)} />
      <title>{title}</title>
      {shown.description === undefined ? null : <meta name="description" content={shown.description} />}
      {lasting ? <link rel="canonical" href={canonical} /> : <meta name="robots" content="noindex" />}
      {lasting ? (
        <LinkPreview
          site={site}
          title={shown.title ?? site.name}
          description={shown.description}
          url={canonical}
          card={shown.card ?? paperCard(site)}
        />
      ) : null}
      <PageAssets />
      <ReloadOnChange />
      {panel}
      <Page site={site} pages={pages} path={path} {...(shown.section === undefined ? {} : { section: shown.section })}>
        {shown.body}
      </Page>
      <script type="module" src="/marbre.js" />
    </>
  );
}

/** What every document asks for: the faces of its first view, and its icons. */
function PageAssets() {
  return (
    <>
      {preloadedFonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
      ))}
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-icon.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="search" type="application/opensearchdescription+xml" href={paths.openSearch} />
    </>
  );
}
