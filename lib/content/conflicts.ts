import { type Finding, type Place, wholeFile } from "./findings.ts";
import type { Problem } from "./problem.ts";
import { type ProblemLanguage, tellAll } from "./problem-messages.ts";
import { tagKey } from "./slug.ts";

/** What a new or changed article claims, and where its file says so. */
export type ArticleClaims = { file: string; slug: string; aliases: readonly string[]; aliasPlaces?: readonly Place[] };

/** What the rest of the paper holds. Each answer is the path of a file of copy; the article's own file may be among them. */
export type Holders = {
  articleOfSlug: (slug: string) => string | undefined;
  /** The file that gave this path away as one of its old addresses. */
  fileOfAlias: (path: string) => string | undefined;
  isWithdrawn?: (path: string) => boolean;
};

/**
 * What an article claims and another holds: its slug, or an alias that is an alias or the address of another article.
 * Its cost does not depend on the number of articles.
 */
export function findConflicts(claims: ArticleClaims, holders: Holders, language: ProblemLanguage): Problem[] {
  const findings = [...slugFindings(claims, holders), ...aliasFindings(claims, holders)];
  return tellAll(findings, claims.file, language);
}

export type TagClaims = { file: string; slug: string; synonyms: readonly string[]; synonymPlaces?: readonly Place[] };

/** What a tag claims, slug or synonym, and another tag holds as either; `holder` is asked by `tagKey` for a file. */
export function findTagConflicts(
  claims: TagClaims,
  holder: (key: string) => string | undefined,
  language: ProblemLanguage,
): Problem[] {
  const findings = claims.synonyms.flatMap((synonym, index): Finding[] => {
    const key = tagKey(synonym);
    const place = claims.synonymPlaces?.[index] ?? wholeFile;
    const other = holder(key);
    if (other !== undefined && other !== claims.file) {
      return [{ ...place, rule: "duplicate-synonym", data: { synonym, other } }];
    }
    const first = claims.synonyms.findIndex((earlier) => tagKey(earlier) === key);
    return first < index ? [{ ...place, rule: "duplicate-entry", data: { value: synonym } }] : [];
  });
  const ofSlug = holder(claims.slug);
  if (ofSlug !== undefined && ofSlug !== claims.file) {
    findings.push({ ...wholeFile, rule: "duplicate-synonym", data: { synonym: claims.slug, other: ofSlug } });
  }
  return tellAll(findings, claims.file, language);
}

function slugFindings({ file, slug }: ArticleClaims, holders: Holders): Finding[] {
  const path = `/articles/${slug}`;
  const other = holders.articleOfSlug(slug);
  if (other !== undefined && other !== file) return [{ ...wholeFile, rule: "duplicate-slug", data: { slug, other } }];
  const giver = holders.fileOfAlias(path);
  if (giver !== undefined && giver !== file) {
    return [{ ...wholeFile, rule: "duplicate-alias", data: { alias: path, other: giver } }];
  }
  return holders.isWithdrawn?.(path) === true ? [{ ...wholeFile, rule: "withdrawn-path", data: { path } }] : [];
}

function aliasFindings(claims: ArticleClaims, holders: Holders): Finding[] {
  return claims.aliases.flatMap((alias, index): Finding[] => {
    const place = claims.aliasPlaces?.[index] ?? wholeFile;
    const [, slug] = /^\/articles\/([^/]+)$/.exec(alias) ?? [];
    const article = slug === undefined ? undefined : slug === claims.slug ? claims.file : holders.articleOfSlug(slug);
    if (article !== undefined) return [{ ...place, rule: "alias-is-article", data: { alias, other: article } }];
    const other = holders.fileOfAlias(alias);
    if (other !== undefined && other !== claims.file) {
      return [{ ...place, rule: "duplicate-alias", data: { alias, other } }];
    }
    if (holders.isWithdrawn?.(alias) === true) return [{ ...place, rule: "withdrawn-path", data: { path: alias } }];
    return claims.aliases.indexOf(alias) < index ? [{ ...place, rule: "duplicate-entry", data: { value: alias } }] : [];
  });
}
