import type { DeskView } from "#components/desk/desk-view.ts";
import { typeset } from "#components/typeset.ts";
import type { BrokenFile, Unpublished } from "#lib/archive/unpublished.ts";
import type { Article } from "#lib/content/article.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { CommitForm } from "./commit-form.tsx";
import { MomentForm } from "./moment-form.tsx";
import { ProblemList } from "./problem-list.tsx";

/** What readers do not see yet, and the ways to see it. */
export function PreviewsPage({ desk, unpublished }: { desk: DeskView; unpublished: Unpublished }) {
  const { site } = desk;
  const lang = site.language;
  const words = previewWordsOf(lang);
  const { drafts, embargoed, broken } = unpublished;
  const appears = (article: Article) => words.appears(datesOf(site).moment(article.publishedAt));
  return (
    <div className="previews">
      <h1 className="desk-title">{words.title}</h1>
      <p>{words.explanation}</p>
      <p className="desk-ways">
        <a href={previewPaths.links}>{words.links.title}</a>
      </p>
      <h2>{words.drafts}</h2>
      {drafts.length === 0 && <p className="empty">{words.noDrafts}</p>}
      <Articles articles={drafts} />
      <h2>{words.embargoed}</h2>
      {embargoed.length === 0 && <p className="empty">{words.noEmbargoed}</p>}
      <Articles articles={embargoed} note={appears} />
      <h2>{words.broken}</h2>
      {broken.length === 0 && <p className="empty">{words.noBroken}</p>}
      <ul className="desk-rows">
        {broken.map((file) => (
          <Broken key={file.file} broken={file} lang={lang} />
        ))}
      </ul>
      <h2>{words.moment.title}</h2>
      <MomentForm lang={lang} action={previewPaths.page(paths.front)} send={words.moment.send} />
      <h2>{words.commits.title}</h2>
      <p>{words.commits.explanation}</p>
      <CommitForm lang={lang} />
    </div>
  );
}

type ArticlesProps = { articles: Article[]; note?: (article: Article) => string };

function Articles({ articles, note }: ArticlesProps) {
  return (
    <ul className="desk-rows">
      {articles.map((article) => (
        <li key={article.slug}>
          <p>
            <a href={previewPaths.page(paths.article(article.slug))} lang={article.lang}>
              {typeset(article.title, article.lang)}
            </a>
            {note && <> · {note(article)}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Broken({ broken: { file, problems, article }, lang }: { broken: BrokenFile; lang: string }) {
  const words = previewWordsOf(lang);
  return (
    <li>
      <div>
        <p>
          {article ? (
            <a href={previewPaths.page(paths.article(article.slug))} lang={article.lang}>
              {typeset(article.title, article.lang)}
            </a>
          ) : (
            <code>{file}</code>
          )}
        </p>
        {!article && file.startsWith("articles/") && <p>{words.neverGood}</p>}
        <ProblemList problems={problems} />
      </div>
    </li>
  );
}
