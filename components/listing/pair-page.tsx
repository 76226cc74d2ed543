import { typeset } from "#components/typeset.ts";
import type { PairView } from "#lib/archive/pair-page.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { feedWordsOf } from "#lib/site/words-feeds.ts";
import { CountedNames } from "./counted-names.tsx";
import { DatedList } from "./dated-list.tsx";
import { PageHead } from "./page-head.tsx";

export type PairPageProps = { site: Site; view: PairView };

const formats = [
  { file: "rss.xml", name: "RSS" },
  { file: "atom.xml", name: "Atom" },
  { file: "feed.json", name: "JSON" },
] as const;

/** What two companies or two tags have in common: the articles on both lists, the way to each of the two, and the feeds. */
export function PairPage({ site, view }: PairPageProps) {
  const { kind, both, teasers, total } = view;
  const lang = site.language;
  const [words, feedWords] = [wordsOf(lang), feedWordsOf(lang)];
  const [one, other] = both;
  const list = paths.pair(kind, one.slug, other.slug);
  return (
    <div className="list-page">
      <PageHead
        kind={kind === "company" ? words.companiesOfTag : words.tags}
        title={feedWords.together(typeset(one.name, lang), typeset(other.name, lang))}
        count={words.articles(total)}
      />
      <DatedList
        site={site}
        listing={{ teasers }}
        list={list}
        showSection
        {...(total > teasers.length ? { title: feedWords.newestOf(teasers.length) } : {})}
      />
      <aside className="list-aside">
        <CountedNames
          lang={lang}
          title={kind === "company" ? feedWords.dossiers : feedWords.bothTags}
          names={both}
          pathOf={kind === "company" ? paths.company : paths.tag}
        />
        <section className="counted">
          <h2 className="counted-title">{feedWords.feeds}</h2>
          <ul>
            {formats.map(({ file, name }) => (
              <li key={file}>
                <a href={paths.feed(list, file)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      </aside>
    </div>
  );
}
