/** The addresses of the site's pages, from the root. One place, so that no link is written by hand. */
export const paths = {
  front: "/",
  article: (slug: string) => `/articles/${slug}`,
  /** What an article said before; with a number, one of its versions. */
  history: (slug: string, version?: number) => `/articles/${slug}/history${version === undefined ? "" : `/${version}`}`,
  section: (slug: string) => `/sections/${slug}`,
  tag: (slug: string) => `/tags/${slug}`,
  company: (slug: string) => `/companies/${slug}`,
  /** What two companies or two tags have in common: their slugs in alphabetical order. */
  pair: (kind: "company" | "tag", ...slugs: [string, string]) =>
    `/${kind === "company" ? "companies" : "tags"}/${slugs.toSorted().join("+")}`,
  author: (slug: string) => `/authors/${slug}`,
  corrections: "/corrections",
  archive: "/archive",
  year: (year: number) => `/archive/${year}`,
  month: (year: number, month: number) => `/archive/${year}/${String(month).padStart(2, "0")}`,
  standing: (slug: string) => `/${slug}`,
  search: "/search",
  suggestions: "/search/suggest",
  openSearch: "/opensearch.xml",
  siteMap: "/plan-du-site",
  /** For search engines: the index, and one of the files that it names. */
  sitemapIndex: "/sitemap.xml",
  sitemap: (name: string) => `/sitemaps/${name}.xml`,
  newsSitemap: "/sitemaps/news.xml",
  robots: "/robots.txt",
  assistants: "/llms.txt",
  securityContact: "/.well-known/security.txt",
  /** An article in another form, for programs. */
  twin: (article: string, form: "md" | "json") => `/articles/${article}.${form}`,
  articleSchema: "/schemas/article.json",
  changes: "/changes.jsonl",
  embedding: "/oembed",
  /** A page of a list; without a number, its newest articles. */
  listPage: (list: string, page?: number) => (page === undefined ? list : `${list}/page/${page}`),
  /** A feed of a list: its path, and the file of a format. The list of all articles has an empty path. */
  feed: (list: string, file: "rss.xml" | "atom.xml" | "feed.json") => `${list}/${file}`,
  /** What readers write under an article, as a list that has feeds. */
  commentsOf: (article: string) => `/articles/${article}/comments`,
  /** Takes a comment by POST. */
  comments: "/comments",
  comment: (id: string) => `/comments/${id}`,
  answer: (id: string) => `/comments/${id}/answer`,
  report: (id: string) => `/comments/${id}/report`,
  commentStatus: (token: string) => `/comments/status/${token}`,
  receipt: (token: string) => `/reports/${token}`,
  /** The thread of an article in one order; `listPage` numbers its pages. */
  thread: (article: string, order: "newest" | "oldest") => `/articles/${article}/comments/${order}`,
  moderation: "/moderation",
  confirmMail: (token: string) => `/mail/confirm/${token}`,
  unsubscribe: (token: string) => `/mail/unsubscribe/${token}`,
};
