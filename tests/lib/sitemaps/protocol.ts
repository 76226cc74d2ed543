/** The most that one file may hold (https://www.sitemaps.org/protocol.html). */
const limits = { urls: 50_000, bytes: 50 * 1024 * 1024, address: 2048, news: 1000 };

const reference = "&(?:amp|lt|gt|quot|apos);";
const content = `(?:[^<>&]|${reference})+`;
const moment = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)`;
const loc = `<loc>(${content})</loc>`;
const lastmod = `(?:<lastmod>${moment}</lastmod>)?`;
const image = `(?:<image:image><image:loc>${content}</image:loc></image:image>)`;
const publication = `<news:publication><news:name>[^<>()]+</news:name><news:language>(?:[a-z]{2,3}|zh-cn|zh-tw)</news:language></news:publication>`;
const news = `<news:news>${publication}<news:publication_date>${moment}</news:publication_date><news:title>${content}</news:title></news:news>`;

const roots = [
  { name: "sitemapindex", entry: new RegExp(`^<sitemap>${loc}${lastmod}</sitemap>$`) },
  { name: "urlset", entry: new RegExp(`^<url>${loc}${lastmod}(?:${image}{0,1000}|${news})</url>$`) },
];

/** What is wrong with a sitemap of ours, which has one entry on each line. */
export function faultsOf(xml: string, origin: string): string[] {
  const [declaration, head = "", ...rest] = xml.trimEnd().split("\n");
  const entries = rest.slice(0, -1);
  const root = roots.find(({ name }) => new RegExp(`^<${name} (?:xmlns(?::\\w+)?="[^"<&]+" ?)+>$`).test(head));
  const most = xml.includes("<news:") ? limits.news : limits.urls;
  return [
    ...(declaration === '<?xml version="1.0" encoding="UTF-8"?>' ? [] : ["no declaration"]),
    ...(root && rest.at(-1) === `</${root.name}>` ? [] : [`an unknown root: ${head}`]),
    ...(head.includes('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"') ? [] : ["no namespace"]),
    ...(entries.length <= most ? [] : [`${entries.length} entries`]),
    ...(Buffer.byteLength(xml) <= limits.bytes ? [] : ["too many bytes"]),
    ...entries.flatMap((entry) => {
      const [, address = ""] = root?.entry.exec(entry) ?? [];
      const good = address.startsWith(`${origin}/`) && address.length < limits.address && URL.canParse(address);
      return good && !/[^!-~]/.test(address) ? [] : [entry];
    }),
  ];
}
