import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import type { Channel, News } from "./announcement.ts";

const feeds = ["rss.xml", "atom.xml", "feed.json"] as const;

/** Tells a hub which feeds have something new (W3C WebSub §7: how is the hub's; this is what the open ones take). */
export function webSub(hub: string): Channel {
  return {
    name: "websub",
    announce: (news) =>
      topics(news).map((topic) => ({
        url: hub,
        method: "POST",
        headers: [["Content-Type", "application/x-www-form-urlencoded"]],
        body: new URLSearchParams({ "hub.mode": "publish", "hub.url": absoluteUrl(news.site, topic) }).toString(),
      })),
  };
}

/** Feeds of lists that moved, of those with an article that changed within, and of threads in which something was written. */
function topics({ subjects, changes, listsOf }: News): string[] {
  const lists = [
    ...subjects.filter((subject) => /^list:[^/]+$/.test(subject)).map((subject) => subject.slice("list:".length)),
    ...changes.flatMap(({ path }) => listsOf(path)),
  ];
  const threads = subjects.filter((subject) => subject.startsWith("thread:"));
  const folders = [
    ...lists.map(folderOf),
    ...threads.map((subject) => paths.commentsOf(subject.slice("thread:".length))),
  ];
  return [...new Set(folders)].flatMap((folder) =>
    folder === undefined ? [] : feeds.map((feed) => paths.feed(folder, feed)),
  );
}

/** Where the feeds of a list lie; months have none. */
function folderOf(list: string): string | undefined {
  if (list === "all") return "";
  const [kind = "", slug = ""] = list.split(":");
  const folders = { section: paths.section, tag: paths.tag, company: paths.company, author: paths.author };
  return kind in folders ? folders[kind as keyof typeof folders](slug) : undefined;
}
