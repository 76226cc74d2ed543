import { companyLine } from "#components/company/company-line.ts";
import { typeset } from "#components/typeset.ts";
import type { Company, Tag } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";

type ArticleEndProps = { site: Site; tags: Tag[]; companies: Company[] };

/** What the story is about: its companies, each with a line, and its tags. */
export function ArticleEnd({ site, tags, companies }: ArticleEndProps) {
  if (tags.length + companies.length === 0) return null;
  const words = wordsOf(site.language);
  const set = (text: string) => typeset(text, site.language);
  return (
    <aside className="story-end" aria-label={words.about}>
      {companies.length > 0 && (
        <section className="cited">
          <h2>{words.companies}</h2>
          <ul>
            {companies.map((company) => (
              <li key={company.slug}>
                <a href={paths.company(company.slug)}>{company.name}</a>
                <span className="cited-line">{set(companyLine(company, words, datesOf(site)))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && (
        <section className="story-tags">
          <h2>{words.tags}</h2>
          <ul>
            {tags.map(({ slug, name }) => (
              <li key={slug}>
                <a rel="tag" href={paths.tag(slug)}>
                  {set(name)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
