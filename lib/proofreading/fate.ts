import { hasPage } from "#lib/archive/known-address.ts";
import type { Paper } from "./paper.ts";

/** What is at an address of the paper. */
export type Fate = { kind: "page" | "nothing" | "withdrawn" } | { kind: "moved"; to: string };

const known = new WeakMap<Paper, Map<string, Fate>>();

/** What is at a canonical path; the same few are asked for again and again. */
export function fateOf(path: string, paper: Paper): Fate {
  if (paper.assume) {
    paper.assume(path);
    return { kind: "page" };
  }
  const fates = known.get(paper) ?? new Map<string, Fate>();
  known.set(paper, fates);
  const fate = fates.get(path) ?? look(path, paper);
  fates.set(path, fate);
  return fate;
}

/** What is no page of the archive: pages made for one request, and files such as feeds. */
const others = /^\/(?:search|comments|reports|mail|desk|media|cards|oembed)(?:\/|$)|\.[a-z\d]{2,5}$/;

function look(path: string, { edition }: Paper): Fate {
  if (edition.withdrawal(path)) return { kind: "withdrawn" };
  if (others.test(path) || hasPage(edition, path)) return { kind: "page" };
  const to = edition.redirect(path);
  return to === undefined ? { kind: "nothing" } : { kind: "moved", to };
}
