import type { IncomingMessage, ServerResponse } from "node:http";
import { canonicalPath } from "#lib/site/canonical-path.ts";
import { chosenForm } from "./accept.ts";
import { encodePath } from "./address.ts";
import { documentAt, renderDocument } from "./documents.ts";
import { Freshness } from "./freshness.ts";
import { missingPath } from "./missing-path.ts";
import type { Page } from "./page.ts";
import type { Rendering } from "./rendering.ts";
import { sendPage, sendRedirect } from "./send-page.ts";
import type { PageStore } from "./store.ts";

/** Renders the page at a canonical path. The path is all it may depend on: no header or query of a reader reaches it. */
export type Render = (path: string) => Promise<Rendering>;

/** Addresses of the framework, and those that only this server asks for: no reader can. */
const reserved = /^\/(?:-|_[^/]*)(?:\/|$)/;
const failurePath = "/-/failure";

/** An article is a page, Markdown or JSON at one address, as `Accept` asks; each has an address of its own besides. */
const hasForms = /^\/articles\/[^/.]+$/;

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
    const page = await this.#find(path);
    if (page.status === 200 && path !== undefined && encodePath(path) !== encodePath(safeDecode(pathname))) {
      sendRedirect(response, encodePath(path) + search);
    } else if (page.status === 301 && page.location !== undefined) {
      sendRedirect(response, page.location);
    } else if (path !== undefined && hasForms.test(path)) {
      sendPage(request, response, await this.#inForm(request, page), ["Accept"]);
    } else {
      sendPage(request, response, page);
    }
  }

  async #find(path: string | undefined): Promise<Page> {
    if (path === undefined || !this.#mayBe(path)) return this.page(missingPath);
    return this.page(path);
  }

  /** The same article in the form that is asked for by `Accept`, which has an address of its own too. */
  async #inForm(request: IncomingMessage, page: Page): Promise<Page> {
    const suffix = page.status === 200 ? chosenForm(request.headers.accept) : undefined;
    if (suffix === undefined) return page;
    const other = await this.page(page.path + suffix);
    if (other.status !== 200) return page;
    return { ...other, headers: { ...other.headers, "Content-Location": encodePath(other.path) } };
  }

  /** What is no more must not stay on the disk either. */
  #mayBe(path: string): boolean {
    if (reserved.test(path)) return false;
    if (documentAt(path)) return true;
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
    const maker = documentAt(path);
    const { page, error, instead } = maker ? renderDocument(path, maker) : await this.#render(path);
    if (instead !== undefined) {
      this.#store.drop(path);
      return this.page(instead);
    }
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

function safeDecode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
