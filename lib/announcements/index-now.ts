import { absoluteUrl } from "#lib/site/base-url.ts";
import type { Channel } from "./announcement.ts";

const endpoint = "https://api.indexnow.org/indexnow";

/** As many addresses as one request may hold (https://www.indexnow.org/documentation). */
const most = 10_000;

/** Tells the search engines that share IndexNow which addresses are new, changed, moved or gone. */
export function indexNow(key: string, env: NodeJS.ProcessEnv): Channel {
  const url = env.MARBRE_INDEXNOW_URL || endpoint;
  if (!URL.canParse(url)) throw new Error(`MARBRE_INDEXNOW_URL must be an address, and is ${url}.`);
  return {
    name: "indexnow",
    announce: ({ site, changes }) => {
      const moved = changes.flatMap(({ path, before }) => (before === undefined ? [path] : [before, path]));
      const urls = [...new Set(moved)].map((path) => absoluteUrl(site, path));
      const { host } = new URL(absoluteUrl(site, "/"));
      const about = { host, key, keyLocation: absoluteUrl(site, `/${key}.txt`) };
      return Array.from({ length: Math.ceil(urls.length / most) }, (_, index) => ({
        url,
        method: "POST",
        headers: [["Content-Type", "application/json; charset=utf-8"]],
        body: JSON.stringify({ ...about, urlList: urls.slice(index * most, (index + 1) * most) }),
      }));
    },
  };
}
