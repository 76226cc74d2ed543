import { PageHead } from "#components/listing/page-head.tsx";
import { foreign, typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import type { HistoryView, VersionLine } from "#lib/history/history-page.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";
import { HiddenVersions, ShownCorrections, VersionFacts, VersionReasons } from "./version-facts.tsx";

/** All versions of an article that readers may know of, newest first. */
export function HistoryPage({ site, view }: { site: Site; view: HistoryView }) {
  const { article, versions, corrections, unsaved, hidden } = view;
  const words = historyWordsOf(site.language);
  return (
    <div className="standing-page">
      <PageHead
        kind={words.kind}
        title={<span {...foreign(article.lang, site.language)}>{typeset(article.title, article.lang)}</span>}
        description={knowledgeOf(site, view)}
      >
        <p className="version-ways">
          <a href={paths.article(article.slug)}>{words.backToArticle}</a>
        </p>
      </PageHead>
      {unsaved && <p className="version-notice">{words.unsaved}</p>}
      {versions.length > 0 && (
        <section aria-labelledby="versions-title">
          <h2 id="versions-title" className="visually-hidden">
            {words.versions}
          </h2>
          <ol className="versions" reversed>
            {versions.map((version, index) => (
              <li key={version.n}>
                <Version
                  site={site}
                  slug={article.slug}
                  version={version}
                  current={index === 0 && !unsaved}
                  before={versions[index + 1]}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      <HiddenVersions site={site} reason={hidden} />
      {corrections.length > 0 && (
        <section aria-labelledby="corrections-title">
          <h2 id="corrections-title" className="band-title">
            {words.otherCorrections}
          </h2>
          <ShownCorrections site={site} corrections={corrections} />
        </section>
      )}
    </div>
  );
}

/** How much the page can know. */
function knowledgeOf(site: Site, { versions, knownSince, hidden }: HistoryView): string | undefined {
  const words = historyWordsOf(site.language);
  const since = knownSince === undefined ? undefined : datesOf(site).moment(knownSince);
  if (versions.length === 0) return words.unknown;
  if (versions.length === 1 && hidden === undefined)
    return since === undefined ? words.unchanged : words.unchangedSince(since);
  return since === undefined ? undefined : words.knownSince(since);
}

type VersionProps = {
  site: Site;
  slug: string;
  version: VersionLine;
  current: boolean;
  before: VersionLine | undefined;
};

function Version({ site, slug, version, current, before }: VersionProps) {
  const words = historyWordsOf(site.language);
  const state = [...(current ? [words.current] : []), ...(version.n === 1 ? [words.first] : [])];
  return (
    <>
      <div>
        <h3 className="version-title">
          {words.version(version.n)}
          {state.map((name) => (
            <span key={name} className="version-state">
              {" "}
              {name}
            </span>
          ))}
        </h3>
        <VersionFacts site={site} version={version} />
      </div>
      <div>
        <VersionReasons site={site} version={version} />
        {version.readable && (
          <p>
            <a href={paths.history(slug, version.n)}>
              {before ? words.seeChanges(version.n) : words.seeText(version.n)}
            </a>
          </p>
        )}
      </div>
    </>
  );
}
