import type { Edition } from "#lib/archive/edition.ts";
import type { Instant } from "#lib/content/article.ts";
import { readDate } from "#lib/content/dates.ts";
import { articlePlace, recordPlace } from "#lib/content/file-place.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { paths } from "#lib/site/paths.ts";
import type { Repository, Standing } from "./git.ts";
import { touched } from "./versions.ts";

/** An address that readers could follow once, and that leads nowhere: the file that stood for it, and what took it away. Without a commit, a change that is under way. */
export type LostAddress = { path: string; file: string; commit?: string };

const folders = ["articles", "companies", "tags", "authors", "pages"];

/**
 * The addresses that were published by a commit of the main line and are neither a page, nor redirected, nor withdrawn: links
 * to them are dead (https://www.w3.org/Provider/Style/URI). An article that nobody could ever read has lost nothing.
 *
 * @param hidden Files of articles that are there and that readers do not see: drafts and embargoes.
 */
export function lostAddresses(repository: Repository, edition: Edition, hidden: readonly string[]): LostAddress[] {
  const lost = new Map<string, LostAddress>();
  const suspects = [...touched(repository, folders, "D"), ...(hidden.length > 0 ? touched(repository, hidden) : [])];
  for (const { file, commit } of suspects) {
    const path = addressOf(file);
    if (path === undefined || lost.has(path) || leadsSomewhere(edition, path)) continue;
    if (file.startsWith("articles/") && !wasPublished(repository, file, edition)) continue;
    lost.set(path, { path, file, commit: commit.hash });
  }
  return [...lost.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

/**
 * The addresses that a commit has and that the change since takes away, by removing, renaming or hiding what they lead to. What readers
 * could see now, were the change not there, counts as published.
 */
export function addressesLostSince({ repository, commit, differing }: Standing, edition: Edition): LostAddress[] {
  const suspects = differing.flatMap((file) => {
    const path = addressOf(file);
    return path === undefined || leadsSomewhere(edition, path) ? [] : [{ path, file }];
  });
  const before = repository.filesAt(
    commit,
    suspects.map(({ file }) => file),
  );
  const texts = repository.blobs([...new Set(before.values())]);
  return suspects.filter(({ file }) => {
    const text = texts.get(before.get(file) ?? "");
    if (!file.startsWith("articles/")) return text !== undefined;
    return text !== undefined && isOut(text.toString("utf8"), edition.now, edition.site.timeZone);
  });
}

function addressOf(file: string): string | undefined {
  const [folder = ""] = file.split("/");
  if (folder === "articles") {
    const place = articlePlace(file);
    return place.ok ? paths.article(place.at.slug) : undefined;
  }
  if (folder !== "companies" && folder !== "tags" && folder !== "authors" && folder !== "pages") return undefined;
  const place = recordPlace(file, folder);
  return place.ok ? recordPaths[folder](place.at) : undefined;
}

const recordPaths = { companies: paths.company, tags: paths.tag, authors: paths.author, pages: paths.standing };

function leadsSomewhere(edition: Edition, path: string): boolean {
  if (edition.redirect(path) !== undefined || edition.withdrawal(path)) return true;
  const [, first = "", second] = path.split("/");
  if (second === undefined) return edition.record("page", first) !== undefined;
  if (first === "articles") return edition.article(second) !== undefined;
  const kind = ({ companies: "company", tags: "tag", authors: "author" } as const)[first];
  return kind !== undefined && edition.record(kind, second) !== undefined;
}

/** Whether a version of it was out while it stood: each stood until the next one came. */
function wasPublished(repository: Repository, file: string, edition: Edition): boolean {
  const versions = touched(repository, [file]);
  return versions.some(({ commit, status }, index) => {
    const until = versions[index - 1]?.commit.at ?? edition.now;
    const text = status === "D" ? undefined : repository.fileAt(commit.hash, file);
    return text !== undefined && isOut(text, until, edition.site.timeZone);
  });
}

/** Old copy may be written by rules of its time: what cannot be read counts as published. */
function isOut(text: string, at: Instant, zone: string): boolean {
  const copy = splitFrontMatter(text);
  const fields = copy.ok ? copy.yaml.value : null;
  if (fields === null || typeof fields !== "object" || Array.isArray(fields)) return true;
  const { draft, date } = fields;
  if (draft === true) return false;
  const reading = readDate(String(date), zone);
  return !reading.ok || reading.instant <= at;
}
