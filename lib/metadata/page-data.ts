import type { CollectionPage, ProfilePage, WebPage } from "schema-dts";
import type { AuthorView, CompanyView } from "#lib/archive/views.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { wholeStill } from "#lib/media/image.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { breadcrumbs, type Trail, trailOf } from "./breadcrumbs.ts";
import { firstParagraph } from "./first-paragraph.ts";
import type { Told } from "./json-ld.ts";
import { companyOf, idOf, personOf } from "./names.ts";
import { wholePublisherOf } from "./publisher.ts";
import { zonedTime } from "./zoned-time.ts";

/** The paper and its website: the front page alone says so (https://developers.google.com/search/docs/appearance/site-names). */
export function frontData(site: Site): Told[] {
  return [
    {
      "@type": "WebSite",
      "@id": idOf.website(site),
      name: site.name,
      url: absoluteUrl(site, paths.front),
      inLanguage: site.language,
      publisher: { "@id": idOf.publisher(site) },
    },
    wholePublisherOf(site),
  ];
}

/** A page that gathers articles; `trail` leads to it, itself last. */
export type Collected = { description?: string | undefined; trail: Trail };

/** A list of articles, or a page of one. */
export function listData(site: Site, page: Collected): Told[] {
  return [collection(site, page), breadcrumbs(site, page.trail)];
}

/** A company's dossier. Its numbered pages say who it is, and nothing of what only the first one shows. */
export function companyData(site: Site, { company, logo, listing }: CompanyView, page: Collected): Told[] {
  const { aliases, founded, founders, headquarters, website } = company;
  const told = companyOf(site, company);
  const profile = listing.page === undefined ? firstParagraph(company.profile) : "";
  return [
    { ...collection(site, page), about: { "@id": told["@id"] } },
    {
      ...told,
      ...(website === undefined ? {} : { url: website }),
      ...(logo ? { logo: absoluteUrl(site, wholeStill(logo, 640).path) } : {}),
      ...(aliases.length === 0 ? {} : { alternateName: aliases }),
      ...(founded === undefined ? {} : { foundingDate: founded }),
      ...(founders.length === 0 ? {} : { founder: founders.map((name) => ({ "@type": "Person" as const, name })) }),
      ...(headquarters === undefined ? {} : { location: headquarters }),
      ...(profile === "" ? {} : { description: profile }),
    },
    breadcrumbs(site, page.trail),
  ];
}

/** Who somebody of the paper is; numbered pages are lists of what they signed. */
export function authorData(site: Site, { author, portrait, listing }: AuthorView, page: Collected): Told[] {
  if (listing.page !== undefined) return listData(site, page);
  const url = absoluteUrl(site, paths.author(author.slug));
  const biography = firstParagraph(author.biography);
  const profile: ProfilePage = {
    "@type": "ProfilePage",
    "@id": url,
    inLanguage: site.language,
    isPartOf: { "@id": idOf.website(site) },
    mainEntity: {
      ...personOf(site, author),
      ...(author.role === undefined ? {} : { jobTitle: author.role }),
      ...(biography === "" ? {} : { description: biography }),
      ...(portrait ? { image: absoluteUrl(site, wholeStill(portrait.image, 640).path) } : {}),
      ...(author.links.length === 0 ? {} : { sameAs: author.links.map(({ url: link }) => link) }),
      worksFor: { "@id": idOf.publisher(site) },
    },
  };
  return [profile, breadcrumbs(site, page.trail)];
}

/** A page of no other kind, and what it shows of when it was last changed. */
export function plainData(
  site: Site,
  { path, title, description, updatedAt }: { path: string; title: string; description?: string; updatedAt?: Instant },
): Told[] {
  const trail = trailOf(site, [{ name: title, path }]);
  const page: WebPage = {
    "@type": "WebPage",
    ...pageOf(site, trail, description),
    ...(updatedAt === undefined ? {} : { dateModified: zonedTime(updatedAt, site.timeZone) }),
  };
  return [page, breadcrumbs(site, trail)];
}

function collection(site: Site, { description, trail }: Collected) {
  return { "@type": "CollectionPage", ...pageOf(site, trail, description) } as const satisfies CollectionPage;
}

function pageOf(site: Site, trail: Trail, description: string | undefined) {
  const [last = trail[1]] = trail.slice(-1);
  return {
    "@id": absoluteUrl(site, last.path),
    name: last.name,
    ...(description === undefined ? {} : { description }),
    inLanguage: site.language,
    isPartOf: { "@id": idOf.website(site) },
  };
}
