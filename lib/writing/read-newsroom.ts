import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tag } from "#lib/content/entities.ts";
import { formatProblems } from "#lib/content/format-problem.ts";
import type { Newsroom } from "#lib/content/newsroom.ts";
import { parseAuthor, parseCompany, parseTag } from "#lib/content/parse.ts";
import { parseSite } from "#lib/content/parse-site.ts";
import { tagIndex } from "#lib/content/references.ts";

/** The newsroom as its files say, with the names by which people know its records. */
export type WrittenNewsroom = Newsroom & {
  /** By slug. */
  names: { authors: Map<string, string>; companies: Map<string, string>; tags: Map<string, Tag> };
};

/**
 * Reads what articles refer to straight from the copy: a few hundred short files, so that a command needs no archive. A record
 * with problems is left out; `npm run check` tells.
 *
 * @throws when `site.yaml` is missing or has problems: nothing can be said without it.
 */
export function readNewsroom(folder: string): WrittenNewsroom {
  const file = "site.yaml";
  const bytes = readFileSync(join(folder, file));
  const read = parseSite({ file, bytes }, (slug) => existsSync(join(folder, "pages", `${slug}.md`)));
  if (!read.ok) throw new Error(formatProblems(read.problems, () => bytes.toString("utf8")).join("\n"));
  const imageExists = (path: string) => existsSync(join(folder, path));
  const desk = { site: read.site, imageExists };
  const tags = records(folder, "tags", (copy) => {
    const parsed = parseTag(copy, desk);
    return parsed.ok ? parsed.tag : undefined;
  });
  const companies = records(folder, "companies", (copy) => {
    const parsed = parseCompany(copy, desk);
    return parsed.ok ? parsed.company : undefined;
  });
  const authors = records(folder, "authors", (copy) => {
    const parsed = parseAuthor(copy, desk);
    return parsed.ok ? parsed.author : undefined;
  });
  const names = {
    authors: new Map(authors.map(({ slug, name }) => [slug, name])),
    companies: new Map(companies.map(({ slug, name }) => [slug, name])),
    tags: new Map(tags.map((tag) => [tag.slug, tag])),
  };
  return {
    ...desk,
    authors: new Set(names.authors.keys()),
    companies: new Set(names.companies.keys()),
    tags: tagIndex(tags),
    names,
  };
}

function records<Read>(
  folder: string,
  kind: string,
  parse: (copy: { file: string; bytes: Uint8Array }) => Read | undefined,
): Read[] {
  if (!existsSync(join(folder, kind))) return [];
  return readdirSync(join(folder, kind))
    .filter((name) => /^[^.].*\.md$/.test(name))
    .sort()
    .flatMap((name) => parse({ file: `${kind}/${name}`, bytes: readFileSync(join(folder, kind, name)) }) ?? []);
}
