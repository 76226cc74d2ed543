/** A page of each kind that the site has, on the sample paper with its briefs. */
export type PageKind = { kind: string; path: string; status: 200 | 404 | 410 };

const found = {
  "the front page": "/",
  "a section": "/sections/mobile",
  "the reference article, with a table, a box and a footnote": "/articles/xiaomi-europe-cebit",
  "a long read": "/articles/vendre-sans-boutique",
  "an article with a gallery": "/articles/cables-sous-la-mer",
  "an article in English": "/articles/raspberry-pi",
  "an article with code": "/articles/heartbleed-openssl",
  "an article with a video": "/articles/world-ipv6-launch",
  "an article without images": "/articles/http2-rfc-7540",
  "a tag": "/tags/chine",
  "the newest page of a long list": "/tags/tablettes",
  "a numbered page of a list": "/tags/tablettes/page/1",
  "a company": "/companies/xiaomi",
  "an author": "/authors/claire-vasseur",
  "the archive": "/archive",
  "a year of the archive": "/archive/2015",
  "a month of the archive": "/archive/2015/03",
  "a standing page": "/a-propos",
  "the corrections": "/corrections",
  "the history of an article": "/articles/xiaomi-europe-cebit/history",
  "the site map": "/plan-du-site",
  "a search": "/search/xiaomi",
  "a search that finds nothing": "/search/zzqxkjw",
};

/** Those that are for search engines: what was found, and what an article said before, are not. */
export const indexedKinds = () =>
  pageKinds.filter(({ status, path }) => status === 200 && !/^\/search|\/history$/.test(path));

export const pageKinds: PageKind[] = [
  ...Object.entries(found).map(([kind, path]): PageKind => ({ kind, path, status: 200 })),
  { kind: "a page that does not exist", path: "/articles/jamais-ecrit", status: 404 },
  { kind: "a page that was withdrawn", path: "/articles/bracelet-miracle", status: 410 },
];
