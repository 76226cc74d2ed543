import type { ReactNode } from "react";
import { typeset } from "#components/typeset.ts";
import type { Company } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";

/** The facts of a company's file, as a sheet. */
export function CompanyFacts({ site, company }: { site: Site; company: Company }) {
  const words = wordsOf(site.language);
  const set = (text: string | undefined) => (text === undefined ? undefined : typeset(text, site.language));
  const facts: [string, ReactNode][] = [
    [words.founded, company.founded && datesOf(site).written(company.founded)],
    [words.founders(company.founders.length), company.founders.join(", ")],
    [words.headquarters, set(company.headquarters)],
    [words.sector, set(company.sector)],
    [words.ticker, company.ticker],
    [words.website, company.website && <Outside url={company.website} />],
    [words.alsoKnownAs, company.aliases.join(", ")],
    [
      words.wikidata,
      company.wikidata && <a href={`https://www.wikidata.org/wiki/${company.wikidata}`}>{company.wikidata}</a>,
    ],
  ];
  const known = facts.filter(([, value]) => value !== undefined && value !== "");
  if (known.length === 0) return null;
  return (
    <section className="facts" aria-labelledby="facts-title">
      <h2 id="facts-title" className="counted-title">
        {words.facts}
      </h2>
      <dl>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Outside({ url }: { url: string }) {
  return <a href={url}>{URL.parse(url)?.host.replace(/^www\./, "") ?? url}</a>;
}
