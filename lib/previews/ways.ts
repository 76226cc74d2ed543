import type { Edition } from "#lib/archive/edition.ts";
import { isKnownIn } from "#lib/archive/known-address.ts";
import type { Article } from "#lib/content/article.ts";
import { renditionAt } from "#lib/media/rendition-address.ts";
import { paths } from "#lib/site/paths.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import type { Ways } from "./lead-on.ts";

const articles = paths.article("");

/** The article whose page is at a path, whether readers may see it or not. */
export function articleAt(edition: Edition, path: string): Article | undefined {
  const slug = path.startsWith(articles) ? path.slice(articles.length) : "";
  return slug === "" ? undefined : edition.unpublished(slug);
}

/**
 * Whether a page is no part of the paper that copy makes: readers' comments belong to what is on the air, and git's memory of an article
 * to what was committed. Neither has a preview.
 */
export function isBeside(path: string): boolean {
  return /^\/(?:articles\/[^/]+\/(?:comments|history)|comments)(?:\/|$)/.test(path);
}

/**
 * Where the links of a preview lead: on to previews where readers have no such page yet, and, at a moment of its own, wherever there is a
 * page at that moment.
 *
 * @param question What the addresses of previews end with.
 */
export function waysAt(live: Edition, other: Edition | undefined, question: string): Ways {
  return {
    page: (path) => {
      if (isBeside(path) && isKnownIn(live, path)) return undefined;
      const waits = !isKnownIn(live, path) && articleAt(live, path) !== undefined;
      return waits || (other && isKnownIn(other, path)) ? previewPaths.page(path) + question : undefined;
    },
  };
}

/** Where the links and images of a commit lead: to its own pages, and to its own images where the paper on the air has none like them. */
export function waysOfCommit(commit: string, live: Edition, other: Edition): Ways {
  return {
    page: (path) => {
      if (isBeside(path) && isKnownIn(live, path)) return undefined;
      return isKnownIn(other, path) || articleAt(other, path) ? previewPaths.commitPage(commit, path) : undefined;
    },
    media: (path) => {
      const hash = renditionAt(path)?.hash;
      return hash === undefined || live.imageByHash(hash) ? undefined : previewPaths.commitPage(commit, path);
    },
  };
}
