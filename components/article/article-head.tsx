import { CaptionedFigure } from "#components/figure/captioned-figure.tsx";
import { typeset } from "#components/typeset.ts";
import type { ArticleView } from "#lib/archive/views.ts";
import type { Heading } from "#lib/content/markdown/context.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { Byline } from "./byline.tsx";
import { Contents } from "./contents.tsx";
import { PublicationTimes } from "./publication-times.tsx";
import { ShareLinks } from "./share-links.tsx";

type ArticleHeadProps = { site: Site; view: ArticleView; url: string; headings: Heading[] };

const leadSizes = "(min-width: 64rem) min(62.5rem, 92vw - 15.3rem), (min-width: 48rem) 92vw, 100vw";

/** Everything above the text: kicker, headline, standfirst, who and when, share row, lead image. */
export function ArticleHead({ site, view, url, headings }: ArticleHeadProps) {
  const { article, section, picture } = view;
  const set = (text: string) => typeset(text, article.lang);
  return (
    <header className="story-head">
      <div className="story-title">
        <p className="kicker" lang={article.lang === site.language ? undefined : site.language}>
          <a href={paths.section(section.slug)}>{typeset(section.name, site.language)}</a>
          {article.genre !== undefined && (
            <span className="kicker-subject"> {wordsOf(site.language).genres[article.genre]}</span>
          )}
          {article.kicker !== undefined && (
            <span className="kicker-subject" lang={article.lang}>
              {" "}
              {set(article.kicker)}
            </span>
          )}
        </p>
        <h1 className="headline">{set(article.title)}</h1>
        <p className="standfirst">{set(article.standfirst)}</p>
      </div>
      {picture && (
        <CaptionedFigure
          className="lead-image"
          picture={picture}
          sizes={leadSizes}
          lang={article.lang}
          first
          enlarge={wordsOf(article.lang)}
        />
      )}
      <div className="story-margin" lang={article.lang === site.language ? undefined : site.language}>
        <Byline lang={site.language} authors={view.authors} dateline={article.dateline} />
        <PublicationTimes site={site} article={article} changed={view.changed} />
        <ShareLinks lang={site.language} title={article.title} url={url} />
        <Contents site={site} article={article} headings={headings} />
      </div>
    </header>
  );
}
