import { typeset } from "#components/typeset.ts";
import type { Site } from "#lib/content/site.ts";
import type { NameCard } from "#lib/search/find.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

export type NameCardsProps = { site: Site; title: string; id: string; cards: NameCard[] };

/** The companies, tags, authors and sections that were named, each with its page. */
export function NameCards({ site, title, id, cards }: NameCardsProps) {
  if (cards.length === 0) return null;
  const { kinds } = searchWordsOf(site.language);
  return (
    <section className="name-cards" aria-labelledby={id}>
      <h2 id={id} className="counted-title">
        {title}
      </h2>
      <ul>
        {cards.map(({ kind, slug, name, count }) => (
          <li key={`${kind}:${slug}`}>
            <a href={paths[kind](slug)}>
              <span className="kicker">{kinds[kind]}</span> <b>{typeset(name, site.language)}</b>
              {count !== undefined && (
                <>
                  {" "}
                  <span className="count">{wordsOf(site.language).articles(count)}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
