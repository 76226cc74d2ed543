import { foreign, typeset } from "#components/typeset.ts";
import type { ArticleView, Teaser } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

type SectionNeighboursProps = { site: Site; view: Pick<ArticleView, "previous" | "next" | "section"> };

/** The stories before and after this one in its section. */
export function SectionNeighbours({ site, view }: SectionNeighboursProps) {
  const { previous, next, section } = view;
  if (!previous && !next) return null;
  const words = wordsOf(site.language);
  return (
    <nav className="story-neighbours" aria-label={typeset(words.inSection(section.name), site.language)}>
      {previous && <Neighbour site={site} teaser={previous} label={words.previousArticle} rel="prev" />}
      {next && <Neighbour site={site} teaser={next} label={words.nextArticle} rel="next" />}
    </nav>
  );
}

type NeighbourProps = { site: Site; teaser: Teaser; label: string; rel: "prev" | "next" };

function Neighbour({ site, teaser, label, rel }: NeighbourProps) {
  return (
    <a className={`neighbour neighbour-${rel}`} rel={rel} href={paths.article(teaser.slug)}>
      <span className="neighbour-label">{label}</span>
      <span className="neighbour-title" {...foreign(teaser.lang, site.language)}>
        {typeset(teaser.title, teaser.lang)}
      </span>
    </a>
  );
}
