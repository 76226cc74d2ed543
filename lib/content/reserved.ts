/** What addresses of the site begin with: no standing page can have one of these as its slug, since it would never be seen. */
const reserved: ReadonlySet<string> = new Set([
  ...[
    "archive",
    "articles",
    "authors",
    "cards",
    "comments",
    "companies",
    "corrections",
    "desk",
    "dev",
    "fonts",
    "mail",
    "media",
  ],
  ...[
    "moderation",
    "oembed",
    "plan-du-site",
    "preview",
    "reports",
    "schemas",
    "search",
    "sections",
    "sitemaps",
    "styleguide",
    "tags",
  ],
]);

export function isReserved(slug: string): boolean {
  return reserved.has(slug);
}
