import { renditionAt } from "#lib/media/rendition-address.ts";
import { Edition } from "./edition.ts";
import { desk } from "./newsroom.ts";

/** The first segments of addresses that the archive has no say in; what lies below them is found out by rendering. */
const rendered = new Set(["", "archive", "plan-du-site"]);

const kinds = new Map<string, "tag" | "company" | "author">([
  ["tags", "tag"],
  ["companies", "company"],
  ["authors", "author"],
]);

/**
 * False for a canonical path at which there is surely nothing: no article (whatever its date), no record, no old or withdrawn
 * address. It keeps made-up addresses cheap, and decides nothing else: where it says true, the page itself finds out.
 */
export function isKnownAddress(path: string): boolean {
  const { statements } = desk();
  const edition = new Edition(statements, Number.MAX_SAFE_INTEGER);
  const [, first = "", second = ""] = path.split("/");
  if (rendered.has(first) || edition.redirect(path) !== undefined || edition.withdrawal(path)) return true;
  if (first === "articles") return statements.article.get(second, edition.now) !== undefined;
  if (first === "sections") return edition.section(second) !== undefined;
  const kind = kinds.get(first);
  return kind ? edition.record(kind, second) !== undefined : edition.record("page", path.slice(1)) !== undefined;
}

/** Whether an address is that of a rendition, of an image that the copy has. */
export function isKnownPicture(pathname: string): boolean {
  const rendition = renditionAt(pathname);
  return rendition !== undefined && desk().statements.imageByHash.get(rendition.hash) !== undefined;
}
