import { posix } from "node:path";
import { slugify } from "#lib/text/slug.ts";
import { type Finding, wholeFile } from "./findings.ts";
import { isReserved } from "./reserved.ts";
import { isSlug } from "./slug.ts";

export type ArticlePlace = {
  slug: string;
  /** `2015/03`. */
  month: string;
};

export type PlaceReading<Found> = { ok: true; at: Found } | { ok: false; findings: Finding[] };

/** What the path of an article says: `articles/2015/03/slug.md` or `articles/2015/03/slug/index.md`. */
export function articlePlace(file: string): PlaceReading<ArticlePlace> {
  const [, month, name] = /^articles\/(\d{4}\/(?:0[1-9]|1[0-2]))\/([^/]+?)(?:\/index)?\.md$/.exec(file) ?? [];
  if (month === undefined || name === undefined || name === "index") {
    const [, near = "2015/03"] = /^articles\/(\d{4}\/(?:0[1-9]|1[0-2]))\//.exec(file) ?? [];
    return misplaced(`articles/${near}`, file);
  }
  return withSlug(name, (slug) => ({ slug, month }));
}

/** The slug of a file that lies directly in a folder: `companies/xiaomi.md`. A standing page is not where the site itself has an address. */
export function recordPlace(file: string, folder: "companies" | "tags" | "authors" | "pages"): PlaceReading<string> {
  if (posix.dirname(file) !== folder || posix.extname(file) !== ".md") return misplaced(folder, file);
  const slug = posix.basename(file, ".md");
  if (folder === "pages" && isReserved(slug)) return refused({ ...wholeFile, rule: "slug-reserved", data: { slug } });
  return withSlug(slug, (valid) => valid);
}

function withSlug<Found>(name: string, found: (slug: string) => Found): PlaceReading<Found> {
  if (isSlug(name)) return { ok: true, at: found(name) };
  const suggestion = slugify(name);
  const data = { slug: name, ...(suggestion === "" ? {} : { suggestion }) };
  return refused({ ...wholeFile, rule: "slug-form", data });
}

function misplaced(folder: string, file: string): { ok: false; findings: Finding[] } {
  const name = slugify(posix.basename(file, ".md")) || "slug";
  return refused({ ...wholeFile, rule: "file-place", data: { expected: `${folder}/${name}.md` } });
}

function refused(finding: Finding): { ok: false; findings: Finding[] } {
  return { ok: false, findings: [finding] };
}
