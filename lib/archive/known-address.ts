import type { Instant } from "#lib/content/article.ts";
import { renditionAt } from "#lib/media/rendition-address.ts";
import { paths } from "#lib/site/paths.ts";
import { Edition } from "./edition.ts";
import { listName, numberedPages } from "./lists.ts";
import { desk } from "./newsroom.ts";
import { isCovered, pairOf } from "./pair.ts";

/** The folders of addresses below which records have their pages. */
const kinds = new Map<string, "tag" | "company" | "author">([
  ["tags", "tag"],
  ["companies", "company"],
  ["authors", "author"],
]);

/**
 * False for a canonical path at which there is surely nothing now: no article that is out, no record, no page of a list, no old or
 * withdrawn address. It keeps made-up addresses cheap, and decides nothing else: where it says true, the page itself finds out.
 */
export function isKnownAddress(path: string, now: Instant): boolean {
  return isKnownIn(new Edition(desk().statements, now), path);
}

/** The same in any edition. */
export function isKnownIn(edition: Edition, path: string): boolean {
  return edition.redirect(path) !== undefined || edition.withdrawal(path) !== undefined || hasPage(edition, path);
}

/** Whether the paper has a page at a canonical path: old and withdrawn addresses have none. */
export function hasPage(edition: Edition, path: string): boolean {
  const [, first = "", second = "", ...rest] = path.split("/");
  if (path === paths.front || path === paths.siteMap || path === paths.moderation) return true;
  if (first === "corrections") return isPage(edition, listName.corrections, second === "" ? [] : [second, ...rest]);
  if (first === "archive") return isOfArchive(edition, second, rest);
  if (first === "articles") return isOfArticle(edition, second, rest);
  if (first === "sections")
    return edition.section(second) !== undefined && isPage(edition, listName.section(second), rest);
  const kind = kinds.get(first);
  const pair = kind && kind !== "author" ? pairOf(kind, second) : undefined;
  if (pair) return rest.length === 0 && paths.pair(pair.kind, ...pair.slugs) === path && isCovered(edition, pair);
  if (kind) return edition.record(kind, second) !== undefined && isPage(edition, `${kind}:${second}`, rest);
  return edition.record("page", path.slice(1)) !== undefined;
}

/** Whether an address is that of a rendition, of an image that the copy has. */
export function isKnownPicture(pathname: string): boolean {
  const rendition = renditionAt(pathname);
  return rendition !== undefined && desk().statements.imageByHash.get(rendition.hash) !== undefined;
}

/** `/archive`, a year, a month with two digits, and the pages of a month. */
function isOfArchive(edition: Edition, year: string, [month, ...rest]: string[]): boolean {
  if (year === "") return true;
  if (!/^[1-9]\d{3}$/.test(year)) return false;
  if (month === undefined) return true;
  if (!/^(?:0[1-9]|1[0-2])$/.test(month)) return false;
  const list = listName.month(Number(year), Number(month));
  return edition.count(list) > 0 && isPage(edition, list, rest);
}

/** An article, its history, and the pages of its thread that it does not show itself. */
function isOfArticle(edition: Edition, slug: string, [word, order, ...rest]: string[]): boolean {
  const article = edition.article(slug);
  if (!article || word === undefined) return article !== undefined;
  if (word === "history") return order === undefined || (rest.length === 0 && isVersion(edition, slug, order));
  if (word !== "comments" || (order !== "newest" && order !== "oldest")) return false;
  const page = rest.length === 0 ? 1 : pageNumber(rest);
  if (page === undefined || (page === 1 && (order === "newest" || rest.length > 0))) return false;
  return edition.thread(article, order, page) !== undefined;
}

function isVersion({ statements }: Edition, slug: string, number: string): boolean {
  return /^[1-9]\d{0,3}$/.test(number) && statements.versions.all(slug).some(({ n }) => n === Number(number));
}

/** The newest page of a list (nothing more in the address), or one that is numbered. */
function isPage(edition: Edition, list: string, rest: string[]): boolean {
  if (rest.length === 0) return true;
  const page = pageNumber(rest);
  return page !== undefined && page <= numberedPages(edition.count(list));
}

/** The number that the end of an address says: `page/12`. */
function pageNumber([word, number = "", ...more]: string[]): number | undefined {
  return word === "page" && more.length === 0 && /^[1-9]\d{0,6}$/.test(number) ? Number(number) : undefined;
}
