import type { Article } from "#lib/content/article.ts";
import { paths } from "#lib/site/paths.ts";
import type { Edition } from "./edition.ts";
import { listName } from "./lists.ts";

/** Two companies or two tags, looked at for what they have in common. Their slugs are in alphabetical order, and differ. */
export type Pair = { kind: "company" | "tag"; slugs: [string, string]; lists: [string, string] };

/** The pair of `xiaomi+huawei`, in whatever order; nothing for any other text. */
export function pairOf(kind: Pair["kind"], text: string): Pair | undefined {
  const [one, other, ...more] = text.split("+").toSorted();
  if (!one || !other || more.length > 0 || one === other) return undefined;
  return { kind, slugs: [one, other], lists: [listName[kind](one), listName[kind](other)] };
}

/** Whether both are there, and at least one article is on both lists. Asked at each request, so nothing is counted for it. */
export function isCovered(edition: Edition, { kind, slugs, lists: [one, other] }: Pair): boolean {
  const exist = slugs.every((slug) => edition.record(kind, slug) !== undefined);
  return exist && edition.statements.together.get(other, one, edition.now, 1) !== undefined;
}

/** Articles on both lists, newest first. */
export function newestTogether(edition: Edition, { lists }: Pair, limit: number): Article[] {
  const [short, long] = byLength(edition, lists);
  return edition.statements.together.all(long, short, edition.now, limit).map((data) => JSON.parse(data));
}

export function countTogether(edition: Edition, { lists }: Pair): number {
  const [short, long] = byLength(edition, lists);
  return edition.statements.countTogether.get(long, short, edition.now) ?? 0;
}

/** Where a pair stands whose slugs are in the other order. */
export function pairInOrder(edition: Edition, path: string): string | undefined {
  const [, folder, text = ""] = /^\/(companies|tags)\/([^/]+\+[^/]+)$/.exec(path) ?? [];
  const pair = folder === undefined ? undefined : pairOf(folder === "tags" ? "tag" : "company", text);
  const address = pair && paths.pair(pair.kind, ...pair.slugs);
  return pair && address !== path && isCovered(edition, pair) ? address : undefined;
}

/** Each article of one list is looked up in the other: the shorter one is walked. */
function byLength(edition: Edition, [one, other]: Pair["lists"]): Pair["lists"] {
  return edition.count(one) <= edition.count(other) ? [one, other] : [other, one];
}
