import { typeset } from "#components/typeset.ts";
import type { Counted } from "#lib/archive/views.ts";
import { wordsOf } from "#lib/site/words.ts";
import { feedWordsOf } from "#lib/site/words-feeds.ts";

export type CountedNamesProps = {
  lang: string;
  title: string;
  names: Counted[];
  pathOf: (slug: string) => string;
  /** Where what stands behind the number is listed: what a name has in common with that of the page. */
  togetherOf?: (slug: string) => string;
};

/** Names with the number of articles behind each: neighbours, tags, companies. Nothing when there are none. */
export function CountedNames({ lang, title, names, pathOf, togetherOf }: CountedNamesProps) {
  if (names.length === 0) return null;
  return (
    <section className="counted">
      <h2 className="counted-title">{title}</h2>
      <ul>
        {names.map(({ slug, name, count }) => (
          <li key={slug}>
            <a href={pathOf(slug)}>{typeset(name, lang)}</a>{" "}
            <Count lang={lang} name={name} count={count} href={togetherOf?.(slug)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CountProps = { lang: string; name: string; count: number; href: string | undefined };

function Count({ lang, name, count, href }: CountProps) {
  const words = wordsOf(lang);
  const said = words.articles(count);
  const shown = (
    <>
      <span aria-hidden="true">{words.number(count)}</span>
      <span className="visually-hidden">
        {href === undefined ? said : feedWordsOf(lang).withOther(said, typeset(name, lang))}
      </span>
    </>
  );
  if (href === undefined) return <span className="count">{shown}</span>;
  return (
    <a className="count" href={href}>
      {shown}
    </a>
  );
}
