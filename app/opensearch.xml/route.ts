import { connection } from "next/server";
import { read } from "#lib/archive/newsroom.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { searchWordsOf } from "#lib/site/words-search.ts";

/** How browsers search the paper from their address bar (OpenSearch 1.1). */
export async function GET(): Promise<Response> {
  await connection();
  const { site } = read(() => ({ view: undefined, on: [] })).frame;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText([...site.name].slice(0, 16).join(""))}</ShortName>
<Description>${xmlText(searchWordsOf(site.language).field)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="32" height="32" type="image/x-icon">${xmlText(absoluteUrl(site, "/favicon.ico"))}</Image>
<Url type="text/html" template="${xmlText(absoluteUrl(site, paths.search))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { "Content-Type": "application/opensearchdescription+xml", "Cache-Control": "public, max-age=3600" },
  });
}

function xmlText(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
