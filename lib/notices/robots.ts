import type { Document } from "#lib/archive/document.ts";
import { assistantPurposes, type Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { assistants } from "./assistants.ts";

/**
 * Forms, personal links and the desk, where nothing is to be found. Results of searches are not here, nor other pages that say `noindex`:
 * a search engine that may not read them never learns that, and lists their addresses when others link to them.
 */
const notForCrawlers = ["/comments/", "/reports/", "/mail/", "/desk/", "/desk$", "/search/suggest"];

/**
 * `/robots.txt` (RFC 9309): what no program may read, which assistants may read nothing, and where the sitemaps are. A program follows
 * the one group that names it, so an assistant that is not denied follows that of all.
 */
export function robotsFile(site: Site): Document {
  const { robots = {} } = site;
  const own = (robots.disallow ?? []).map(encodeURI);
  const denied = assistantPurposes.filter((purpose) => robots[purpose] === "deny");
  const groups = [
    ["User-agent: *", ...[...notForCrawlers, ...own].map((path) => `Disallow: ${path}`)],
    ...denied.map((purpose) => [...assistants[purpose].map((name) => `User-agent: ${name}`), "Disallow: /"]),
    [paths.sitemapIndex, paths.newsSitemap].map((path) => `Sitemap: ${absoluteUrl(site, path)}`),
  ];
  const body = groups.map((lines) => `${lines.join("\n")}\n`).join("\n");
  return { type: "text/plain; charset=utf-8", body };
}
