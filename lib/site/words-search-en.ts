import type { SearchWords } from "./words-search-fr.ts";

const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What readers read when they search, in English. */
export const searchWordsEn: SearchWords = {
  search: "Search",
  title: "Search",
  titleOf: (query: string) => `${query} – search`,
  field: "Search the paper",
  within: (name: string) => `Search our coverage: ${name}`,
  found: (count: number, more: boolean) =>
    more ? `More than ${several(count, "article", "articles")}` : several(count, "article found", "articles found"),
  amongNewest: (count: number) => `Counts and pages are those of ${several(count, "article", "articles")}.`,
  results: "Articles",
  names: "Pages of the paper",
  order: "Order of results",
  orders: { relevance: "By relevance", date: "By date" },
  refine: "Narrow down",
  remove: (limit: string) => `Remove the filter ${limit}`,
  filters: "Filters",
  since: (date: string) => `since ${date}`,
  until: (date: string) => `before ${date}`,
  kinds: { company: "Company", tag: "Subject", author: "Author", section: "Section", article: "Article" },
  facets: { company: "Companies", tag: "Subjects", author: "Authors", section: "Sections", year: "Years" },
  corrected: (typed: string) => `No article has “${typed}”. These are the results for`,
  loose: "No article has all of these words. These have some.",
  nothing: "No article matches this search.",
  nothingHint: "Try fewer words, another name, or one of these subjects.",
  nearby: "What we write about most",
  helpTitle: "To search more precisely",
  help: [
    ["“right to be forgotten”", "these words, in this order"],
    ["xiaomi -india", "without the articles that mention India"],
    ["company:xiaomi", "about one company only; likewise tag:china, section:mobile or author:vasseur"],
    ["after:2014-06 before:2015", "from June 2014 on, before 2015"],
  ],
  pages: "Pages of results",
  previous: "Previous",
  next: "Next",
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
};
