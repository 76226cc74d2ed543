import { makePage } from "./page.ts";
import { deliver, putBack } from "./rendering.ts";
import { trimDocument } from "./trim-document.ts";

/** The part that we use of what Next gives a cache handler for a rendered page of the App Router. */
type RenderedPage = {
  kind: string;
  html?: string;
  status?: number;
  headers?: Record<string, unknown>;
  rscData?: Buffer;
  segmentData?: unknown;
};

/**
 * Next's `cacheHandler`. Pages are kept and looked up by our own server (`PageServer`), which asks Next only for what it does not
 * have; so `get` never has anything, and `set` is where a rendered page becomes ours: trimmed, with its own status, and handed over.
 *
 * The object given to `set` is the one that Next then sends, so it is changed in place too: no document with the framework's
 * scripts in it leaves this process, whichever way it was asked for.
 */
export default class CacheHandler {
  async get(): Promise<null> {
    return null;
  }

  async set(key: string, rendered: RenderedPage | null): Promise<void> {
    if (rendered?.kind !== "APP_PAGE" || typeof rendered.html !== "string") return;
    try {
      const { html, outcome } = trimDocument(putBack(rendered.html));
      rendered.html = html;
      rendered.status = outcome.status;
      rendered.headers = { "cache-control": "public, max-age=0, must-revalidate" };
      deliver({ page: makePage(pathOf(key), html, outcome) });
    } catch (error) {
      rendered.html = "";
      rendered.status = 500;
      deliver({ error });
    }
    delete rendered.rscData;
    delete rendered.segmentData;
  }

  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

/** Keys end in `/$` and the path, in which the front page is called `/index`. */
function pathOf(key: string): string {
  const path = key.slice(key.indexOf("/$/") + 2);
  return path === "/index" ? "/" : path;
}
