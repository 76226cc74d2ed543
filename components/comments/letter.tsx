import type { ReactNode } from "react";
import { foreign, typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";

/** The article that something is about. */
export type ArticleLink = { slug: string; title: string; lang: string };

export type LetterProps = {
  kicker?: string | undefined;
  title: string;
  text?: string | undefined;
  children?: ReactNode;
};

/** A page between the paper and one reader: narrow, as a letter is. */
export function Letter({ kicker, title, text, children }: LetterProps) {
  return (
    <div className="letter">
      <header className="page-head">
        {kicker !== undefined && <p className="kicker">{kicker}</p>}
        <h1 className="page-title">{title}</h1>
        {text !== undefined && text !== "" && <p className="page-description">{text}</p>}
      </header>
      {children}
    </div>
  );
}

type AboutArticleProps = { site: Site; label: string; article: ArticleLink };

/** « Sur l’article : … ». */
export function AboutArticle({ site, label, article }: AboutArticleProps) {
  return (
    <p className="letter-about">
      {label}{" "}
      <a href={paths.article(article.slug)} {...foreign(article.lang, site.language)}>
        {typeset(article.title, article.lang)}
      </a>
    </p>
  );
}
