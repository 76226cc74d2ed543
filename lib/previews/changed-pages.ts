import type { Edition } from "#lib/archive/edition.ts";
import { isKnownIn } from "#lib/archive/known-address.ts";
import { paths } from "#lib/site/paths.ts";
import { articleAt } from "./ways.ts";

/** What would become of a page; `waiting` is one of an article that readers would not see yet. */
export type ChangedPage = { path: string; kind: "new" | "changed" | "gone" | "waiting" };

/** `everything`: what all pages have in common would change. */
export type ChangedPages = { everything: boolean; pages: ChangedPage[] };

/**
 * The pages that show one of the subjects that moved (`lib/archive/generations.ts`).
 *
 * @param live The paper on the air.
 * @param other The paper as it would be.
 */
export function changedPages(moved: readonly string[], live: Edition, other: Edition): ChangedPages {
  const addresses = [...new Set(moved.flatMap((subject) => addressOf(subject) ?? []))].sort();
  const pages = addresses.flatMap((path) => {
    const [before, after] = [isKnownIn(live, path), isKnownIn(other, path)];
    if (before) return { path, kind: after ? ("changed" as const) : ("gone" as const) };
    if (after) return { path, kind: "new" as const };
    return articleAt(other, path) ? { path, kind: "waiting" as const } : [];
  });
  return { everything: moved.includes("site"), pages };
}

const byKind = new Map([
  ["article", paths.article],
  ["section", paths.section],
  ["company", paths.company],
  ["tag", paths.tag],
  ["author", paths.author],
  ["page", paths.standing],
  ["month", (month: string) => `${paths.archive}/${month.replace("-", "/")}`],
]);

/** The address of the page that a subject is about; nothing for what only machines are told, and for what is on many pages. */
function addressOf(subject: string): string | undefined {
  if (subject === "front" || subject === "list:all") return paths.front;
  if (subject === "months") return paths.archive;
  if (subject.startsWith("path:")) return subject.slice("path:".length);
  const [list, number] = /^list:corrections(?:\/(\d+))?$/.exec(subject) ?? [];
  if (list !== undefined) return paths.listPage(paths.corrections, number === undefined ? undefined : Number(number));
  const [, kind = "", slug = "", page] = /^(?:list:)?([a-z]+):([^/]+)(?:\/(\d+))?$/.exec(subject) ?? [];
  const address = byKind.get(kind)?.(slug);
  return address === undefined ? undefined : paths.listPage(address, page === undefined ? undefined : Number(page));
}
