import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import type { Announcement } from "../corpus/announcement.ts";
import type { Subject } from "./start-subject.ts";

/** Seconds from a moment until the first and the last of an article's pages is served with it. */
export type Appeared = { first: number; all: number };

/**
 * Asks for one page until it has the article, then for all: to ask for eight of them all the time would keep the server busy that is waited for.
 *
 * @param start As `performance.now()` gave it.
 */
export async function untilShown(site: Subject, { pages, headline }: Announcement, start: number): Promise<Appeared> {
  const times: number[] = [];
  const [watched = "", ...others] = pages.toReversed();
  let left = [watched];
  while (left.length > 0) {
    if (performance.now() - start > 30_000) throw new Error(`Not there after 30 s: ${left.join(" ")}`);
    const shown = await Promise.all(left.map((path) => shows(site, path, headline)));
    left = left.filter((_, index) => !shown[index]);
    for (const yes of shown) if (yes) times.push((performance.now() - start) / 1000);
    if (left.length > 0) await pause(5);
    else if (times.length === 1) left = others;
  }
  return { first: Math.min(...times), all: Math.max(...times) };
}

async function shows(site: Subject, path: string, headline: string): Promise<boolean> {
  const { status, body, headers } = await site.client.get(path);
  return status === 200 && (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).includes(headline);
}
