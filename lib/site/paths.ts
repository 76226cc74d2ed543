/** The addresses of the site's pages, from the root. One place, so that no link is written by hand. */
export const paths = {
  front: "/",
  article: (slug: string) => `/articles/${slug}`,
  section: (slug: string) => `/sections/${slug}`,
  tag: (slug: string) => `/tags/${slug}`,
  company: (slug: string) => `/companies/${slug}`,
  author: (slug: string) => `/authors/${slug}`,
  archive: "/archive",
  year: (year: number) => `/archive/${year}`,
  month: (year: number, month: number) => `/archive/${year}/${String(month).padStart(2, "0")}`,
  standing: (slug: string) => `/${slug}`,
  search: "/search",
  suggestions: "/search/suggest",
  openSearch: "/opensearch.xml",
  siteMap: "/plan-du-site",
  /** A page of a list; without a number, its newest articles. */
  listPage: (list: string, page?: number) => (page === undefined ? list : `${list}/page/${page}`),
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
