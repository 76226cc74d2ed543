import type { Site } from "#lib/content/site.ts";

/** The origin under which the site is published: `MARBRE_BASE_URL` where it is set, else what `site.yaml` says. Never a request's host. */
function baseUrl(site: Site): string {
  return (process.env.MARBRE_BASE_URL ?? site.baseUrl).replace(/\/+$/, "");
}

/** The absolute address of a path of ours. */
export function absoluteUrl(site: Site, path: string): string {
  return baseUrl(site) + encodeURI(path);
}
