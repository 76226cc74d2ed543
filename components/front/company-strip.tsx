import type { FrontView } from "#lib/archive/views.ts";
import type { Site } from "#lib/content/site.ts";
import { paths } from "#lib/site/paths.ts";
import { wordsOf } from "#lib/site/words.ts";
import { Sparkline } from "./sparkline.tsx";

/** The companies most covered, each with the course of its coverage. */
export function CompanyStrip({ site, companies }: { site: Site; companies: FrontView["companies"] }) {
  if (companies.length === 0) return null;
  const words = wordsOf(site.language);
  return (
    <section className="band company-strip" aria-labelledby="companies-title">
      <h2 id="companies-title" className="band-title">
        {words.companiesInTheNews}
      </h2>
      <ul>
        {companies.map(({ slug, name, count, quarters }) => (
          <li key={slug}>
            <a href={paths.company(slug)}>{name}</a>
            <Sparkline counts={quarters} />
            <span className="count">{words.articles(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
