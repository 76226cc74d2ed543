import type { Document } from "#lib/archive/document.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";

/**
 * `/.well-known/security.txt` (RFC 9116): whom to tell of a hole. Nothing where `site.yaml` has no `security`, and from its day of expiry
 * on: nobody is to write to an address that the paper does not vouch for any more (§2.5.5).
 */
export function securityFile(site: Site, now: Instant): Document | undefined {
  const { security } = site;
  if (!security || security.expires <= now) return undefined;
  const { email, page, policy, expires } = security;
  const written = email ?? (page === undefined ? site.contact.email : undefined);
  const lines = [
    ...(written === undefined ? [] : [`Contact: mailto:${encodeURI(written)}`]),
    ...(page === undefined ? [] : [`Contact: ${page}`]),
    `Expires: ${machineTime(expires)}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${absoluteUrl(site, paths.securityContact)}`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
  ];
  return { type: "text/plain; charset=utf-8", body: `${lines.join("\n")}\n` };
}
