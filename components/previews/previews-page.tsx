import type { ReactNode } from "react";
import type { DeskView } from "#components/desk/desk-view.ts";
import { typeset } from "#components/typeset.ts";
import type { BrokenFile, Unpublished } from "#lib/archive/unpublished.ts";
import type { Article } from "#lib/content/article.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { agendaWordsOf } from "#lib/site/words-agenda.ts";
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
  const { moment } = datesOf(site);
  return (
    <div className="desk-plans">
      <h1 className="desk-title">{words.title}</h1>
      <p>{words.explanation}</p>
      <p className="desk-ways">
        <a href={previewPaths.links}>{words.links.title}</a>
      </p>
      <h2>{words.drafts}</h2>
      {drafts.length === 0 && <p>{words.noDrafts}</p>}
      <Entries>
        {drafts.map((article) => (
          <Entry key={article.slug} when={<span>{agendaWordsOf(lang).dated(moment(article.publishedAt))}</span>}>
            <Headline article={article} />
          </Entry>
        ))}
      </Entries>
      <h2>{words.embargoed}</h2>
      {embargoed.length === 0 && <p>{words.noEmbargoed}</p>}
      <Entries>
        {embargoed.map((article) => (
          <Entry key={article.slug} when={<b>{moment(article.publishedAt)}</b>}>
            <Headline article={article} />
          </Entry>
        ))}
      </Entries>
      <h2>{words.broken}</h2>
      {broken.length === 0 && <p>{words.noBroken}</p>}
      <Entries>
        {broken.map((file) => (
          <Entry key={file.file} when={<span>{words.problems(file.problems.length)}</span>}>
            <Broken broken={file} lang={lang} />
          </Entry>
        ))}
      </Entries>
      <h2>{words.moment.title}</h2>
      <MomentForm lang={lang} action={previewPaths.page(paths.front)} send={words.moment.send} />
      <h2>{words.commits.title}</h2>
      <p>{words.commits.explanation}</p>
      <CommitForm lang={lang} />
    </div>
  );
}

function Entries({ children }: { children: ReactNode[] }) {
  return children.length > 0 && <ul className="desk-entries">{children}</ul>;
}

function Entry({ when, children }: { when: ReactNode; children: ReactNode }) {
  return (
    <li>
      <p className="desk-when">{when}</p>
      <div>{children}</div>
    </li>
  );
}

function Headline({ article: { slug, title, lang } }: { article: Article }) {
  return (
    <p className="desk-what">
      <a href={previewPaths.page(paths.article(slug))} lang={lang}>
        {typeset(title, lang)}
      </a>
    </p>
  );
}

/** What is broken has no page to lead to where none of its versions was good. */
function Broken({ broken: { file, problems, article }, lang }: { broken: BrokenFile; lang: string }) {
  const words = previewWordsOf(lang);
  return (
    <>
      {article ? (
        <Headline article={article} />
      ) : (
        <p>
          <code>{file}</code>
        </p>
      )}
      {!article && file.startsWith("articles/") && <p>{words.neverGood}</p>}
      <ProblemList problems={problems} lang={lang} />
    </>
  );
}
