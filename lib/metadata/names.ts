import type { Organization, Person } from "schema-dts";
import type { Author, Company } from "#lib/content/entities.ts";
import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";

/** The ids (IRIs) under which everything that the paper tells speaks of the same things. */
export const idOf = {
  website: (site: Site) => absoluteUrl(site, "/#website"),
  publisher: (site: Site) => absoluteUrl(site, "/#publisher"),
  company: (site: Site, slug: string) => absoluteUrl(site, `${paths.company(slug)}#company`),
  author: (site: Site, slug: string) => absoluteUrl(site, `${paths.author(slug)}#author`),
};

/** Who signed. The name is the name alone (https://developers.google.com/search/docs/appearance/structured-data/article#author-bp). */
export function personOf(site: Site, { slug, name }: Pick<Author, "slug" | "name">) {
  return {
    "@type": "Person",
    "@id": idOf.author(site, slug),
    name,
    url: absoluteUrl(site, paths.author(slug)),
  } as const satisfies Person;
}

/** A company as a story names it, with what tells it from others of the name. */
export function companyOf(site: Site, company: Company) {
  const same = [company.website, wikidataOf(company)].filter((url) => url !== undefined);
  return {
    "@type": "Organization",
    "@id": idOf.company(site, company.slug),
    name: company.name,
    ...(same.length === 0 ? {} : { sameAs: same }),
  } as const satisfies Organization;
}

function wikidataOf({ wikidata }: Company): string | undefined {
  return wikidata && `https://www.wikidata.org/wiki/${wikidata}`;
}
