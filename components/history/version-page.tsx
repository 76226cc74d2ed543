import { PageHead } from "#components/listing/page-head.tsx";
import { foreign } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import type { BlockKind, ComparedBlock } from "#lib/history/compare.ts";
import type { VersionView } from "#lib/history/history-page.ts";
import { paths } from "#lib/site/paths.ts";
import { historyWordsOf } from "#lib/site/words-history.ts";
import { ChangedText } from "./changed-text.tsx";
import { HiddenVersions, VersionFacts, VersionReasons } from "./version-facts.tsx";

const elements = { heading: "h3", item: "p", quotation: "blockquote", paragraph: "p" } as const satisfies {
  [kind in BlockKind]: string;
};

/** One version of an article: its words, with what changed since the one before. */
export function VersionPage({ site, view }: { site: Site; view: VersionView }) {
  const { article, version, comparison, before, newer, hidden } = view;
  const words = historyWordsOf(site.language);
  return (
    <div className="standing-page">
      <PageHead
        kind={words.kind}
        title={words.version(version.n)}
        description={before === undefined ? words.asItWas : words.comparedWith(before)}
      >
        <VersionFacts site={site} version={version} />
        <VersionReasons site={site} version={version} />
        <p className="version-ways">
          <a href={paths.article(article.slug)}>{words.backToArticle}</a>
          <a href={paths.history(article.slug)}>{words.allVersions}</a>
          {before !== undefined && <a href={paths.history(article.slug, before)}>{words.older(before)}</a>}
          {newer !== undefined && <a href={paths.history(article.slug, newer)}>{words.newer(newer)}</a>}
        </p>
      </PageHead>
      <HiddenVersions site={site} reason={hidden} />
      {before !== undefined && <p className="version-legend">{comparison.changed ? words.legend : words.noWords}</p>}
      <div className="compared" {...foreign(article.lang, site.language)}>
        <h2 className="compared-title">
          <ChangedText pieces={comparison.title} lang={site.language} />
        </h2>
        {comparison.standfirst.length > 0 && (
          <p className="standfirst">
            <ChangedText pieces={comparison.standfirst} lang={site.language} />
          </p>
        )}
        <Blocks blocks={comparison.body} lang={site.language} />
      </div>
    </div>
  );
}

function Blocks({ blocks, lang }: { blocks: ComparedBlock[]; lang: string }) {
  // Blocks have no name but their place.
  return blocks.map(({ kind, pieces }, index) => {
    const key = `${index}${kind}`;
    const Element = elements[kind];
    return (
      <Element key={key} className={`compared-${kind}`}>
        <ChangedText pieces={pieces} lang={lang} />
      </Element>
    );
  });
}
