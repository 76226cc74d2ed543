import type { NewsMediaOrganization } from "schema-dts";
import { type PolicyName, policyNames, type Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { idOf } from "./names.ts";

/** 512 × 512 pixels; search engines ask for 112 at least. */
const logo = "/icon-512.png";

/** What a story says of its publisher: enough to be understood without another page, and its rules. */
export function publisherOf(site: Site) {
  return aboutPaper(site, ["publishingPrinciples", "correctionsPolicy", "ethicsPolicy"]);
}

/** All that the front page says of the paper. */
export function wholePublisherOf(site: Site) {
  return {
    ...aboutPaper(site, policyNames),
    slogan: site.tagline,
    ...(site.social.length === 0 ? {} : { sameAs: site.social.map(({ url }) => url) }),
  } satisfies NewsMediaOrganization;
}

/** The name is that of the paper, as in `og:site_name` and `WebSite`: search engines ask for one name. */
function aboutPaper(site: Site, policies: readonly PolicyName[]) {
  return {
    "@type": "NewsMediaOrganization",
    "@id": idOf.publisher(site),
    name: site.name,
    url: absoluteUrl(site, paths.front),
    logo: absoluteUrl(site, logo),
    ...policiesOf(site, policies),
  } as const satisfies NewsMediaOrganization;
}

function policiesOf(site: Site, names: readonly PolicyName[]): { [name in PolicyName]?: string } {
  return Object.fromEntries(
    names.flatMap((name) => {
      const page = site.policies?.[name];
      return page === undefined ? [] : [[name, absoluteUrl(site, paths.standing(page))]];
    }),
  );
}
