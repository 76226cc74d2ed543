import { typeset } from "#components/typeset.ts";
import type { Counted } from "#lib/archive/views.ts";
import { wordsOf } from "#lib/site/words.ts";

export type CountedNamesProps = {
  lang: string;
  title: string;
  names: Counted[];
  pathOf: (slug: string) => string;
};

/** Names with the number of articles behind each: neighbours, tags, companies. Nothing when there are none. */
export function CountedNames({ lang, title, names, pathOf }: CountedNamesProps) {
  if (names.length === 0) return null;
  const words = wordsOf(lang);
  return (
    <section className="counted">
      <h2 className="counted-title">{title}</h2>
      <ul>
        {names.map(({ slug, name, count }) => (
          <li key={slug}>
            <a href={pathOf(slug)}>{typeset(name, lang)}</a>{" "}
            <span className="count">
              <span aria-hidden="true">{words.number(count)}</span>
              <span className="visually-hidden">{words.articles(count)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
