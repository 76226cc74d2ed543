import type { Document } from "#lib/archive/document.ts";
import type { Site } from "#lib/content/site.ts";
import { element, field, xmlDocument } from "#lib/feeds/xml.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

/** A short name has at most 16 characters (OpenSearch 1.1, the element ShortName). */
const shortest = 16;

/** `/opensearch.xml`: how browsers search the paper from their address bar (OpenSearch 1.1). */
export function openSearchFile(site: Site): Document {
  const icon = { width: 32, height: 32, type: "image/x-icon" };
  const body = xmlDocument("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
    ...field("ShortName", [...site.name].slice(0, shortest).join("")),
    ...field("Description", searchWordsOf(site.language).field),
    ...field("InputEncoding", "UTF-8"),
    ...field("Image", absoluteUrl(site, "/favicon.ico"), icon),
    element("Url", { type: "text/html", template: `${absoluteUrl(site, paths.search)}?q={searchTerms}` }),
  ]);
  return { type: "application/opensearchdescription+xml; charset=utf-8", body };
}
