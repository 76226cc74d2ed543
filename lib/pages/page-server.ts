import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { canonicalPath } from "#lib/site/canonical-path.ts";
import { encodePath } from "./address.ts";
import { Freshness } from "./freshness.ts";
import { missingPath } from "./missing-path.ts";
import type { Page } from "./page.ts";
import type { Rendering } from "./rendering.ts";
import type { PageStore } from "./store.ts";

/** Renders the page at a canonical path. The path is all it may depend on: no header or query of a reader reaches it. */
export type Render = (path: string) => Promise<Rendering>;

/** Addresses of the framework, and those that only this server asks for: no reader can. */
const reserved = /^\/(?:-|_[^/]*)(?:\/|$)/;
const failurePath = "/-/failure";

/**
 * Serves pages: those it has and that still stand at once, the others after one render each. When a render fails, the last good
 * page is served, and what happened goes to the log.
 */
export class PageServer {
  readonly #store: PageStore;
  readonly #render: Render;
  readonly #isKnown: (path: string, now: number) => boolean;
  readonly #log: (message: string) => void;
  readonly #freshness = new Freshness();
  readonly #renders = new Map<string, Promise<Page | undefined>>();
  #failure: Page | undefined;
  /** Renders since the start, for tests and figures. */
  rendered = 0;

  /** @param isKnown False for an address at which there is surely nothing, which then costs no render. */
  constructor(
    store: PageStore,
    render: Render,
    isKnown: (path: string, now: number) => boolean,
    log: (message: string) => void,
  ) {
    this.#store = store;
    this.#render = render;
    this.#isKnown = isKnown;
    this.#log = log;
  }

  /** Makes the error page while all is well. */
  async prepare(): Promise<void> {
    const { page, error } = await this.#render(failurePath);
    if (!page) throw new Error("The error page could not be rendered.", { cause: error });
    this.#failure = page;
  }

  async serve(request: IncomingMessage, response: ServerResponse, pathname: string, search: string): Promise<void> {
    const path = canonicalPath(pathname);
    const page = await this.page(path === undefined || !this.#mayBe(path) ? missingPath : path);
    if (page.status === 200 && path !== undefined && encodePath(path) !== encodePath(safeDecode(pathname))) {
      sendRedirect(response, encodePath(path) + search);
    } else if (page.status === 301 && page.location !== undefined) {
      sendRedirect(response, page.location);
    } else {
      sendPage(request, response, page);
    }
  }

  /** What is no more must not stay on the disk either. */
  #mayBe(path: string): boolean {
    if (reserved.test(path)) return false;
    const known = this.#isKnown(path, Date.now());
    if (!known && this.#store.get(path)) this.#store.drop(path);
    return known;
  }

  /** The page at a canonical path, whatever its status; never throws. */
  async page(path: string): Promise<Page> {
    const kept = this.#store.get(path);
    if (kept && this.#freshness.isFresh(kept, Date.now())) return kept;
    const made = await this.#make(path);
    if (made) return made;
    if (kept) {
      this.#log(`MARBRE_LAST_GOOD ${path}: the render failed; the last good page is served.`);
      return kept;
    }
    if (this.#failure) return this.#failure;
    throw new Error("PageServer.prepare must have run before pages are served.");
  }

  /** Readers who ask for the same page at the same time wait for the same render. */
  #make(path: string): Promise<Page | undefined> {
    const running = this.#renders.get(path);
    if (running !== undefined) return running;
    const render = this.#renderOnce(path).finally(() => this.#renders.delete(path));
    this.#renders.set(path, render);
    return render;
  }

  async #renderOnce(path: string): Promise<Page | undefined> {
    this.rendered++;
    const { page, error } = await this.#render(path);
    if (!page) {
      this.#log(`MARBRE_RENDER_FAILED ${path}: ${error instanceof Error ? error.stack : String(error)}`);
      return undefined;
    }
    const keyed = { ...page, path };
    if (keyed.stamp) this.#store.put(keyed);
    else this.#store.drop(path);
    return keyed;
  }
}

/** Where each kind of answer may be kept by others. Pages change at any moment and nothing purges them, so they are asked for again. */
const cacheControl: Record<Page["status"], string> = {
  200: "public, max-age=0, must-revalidate",
  301: "public, max-age=3600",
  404: "public, max-age=0, must-revalidate",
  410: "public, max-age=0, must-revalidate",
  500: "no-store",
};

function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const zipped = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  // RFC 9110 §8.8.3: each representation has its own strong validator.
  const etag = `"${page.etag}${zipped ? "-gzip" : ""}"`;
  response.setHeader("Cache-Control", cacheControl[page.status]);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", etag);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (page.status === 200 && matches(request.headers["if-none-match"], etag)) {
    response.statusCode = 304;
    response.removeHeader("Content-Type");
    response.end();
    return;
  }
  const body = zipped ? page.gzip : gunzipSync(page.gzip);
  response.statusCode = page.status;
  if (zipped) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendRedirect(response: ServerResponse, location: string): void {
  response.statusCode = 301;
  response.setHeader("Location", location);
  response.setHeader("Cache-Control", cacheControl[301]);
  response.end();
}

/** RFC 9110 §13.1.2: a list of validators or `*`, compared weakly. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((value) => value.trim() === "*" || value.trim().replace(/^W\//, "") === etag);
}

function safeDecode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
