import chromiumPackage from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/**
 * Nothing that the browser itself would fetch, and no name resolved: a request that leaves the machine fails and is seen.
 * Chromium's sandbox does not run as root, which is what containers are.
 */
const flags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** One Chromium for the tests of a file, from the npm package where that runs (Linux on x64), else the one that Playwright has installed. */
export class SharedBrowser {
  #browser: Browser | undefined;

  constructor() {
    beforeAll(async () => {
      this.#browser = await launchBrowser();
    });
    afterAll(() => this.#browser?.close());
  }

  /** A page in a context of its own. Dispose of it with `await using`. */
  async open(options: Visit = {}): Promise<Visitor> {
    if (!this.#browser) throw new Error("The browser is there while tests run, not before.");
    const { drawImages = false, ...rest } = options;
    const context = await this.#browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...rest });
    if (!drawImages)
      await context.route("**/media/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: standIn }));
    return new Visitor(await context.newPage());
  }
}

/** @param more Flags that come after ours, and win over them. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({ args: [...flags, ...more], ...(await executable()) });
}

async function executable(): Promise<{ executablePath?: string }> {
  const packaged = process.platform === "linux" && process.arch === "x64";
  return packaged ? { executablePath: await chromiumPackage.executablePath() } : {};
}

/** `drawImages` asks the site for its images; otherwise each is an empty drawing of the usual proportions, which costs nothing. */
export type Visit = BrowserContextOptions & { drawImages?: boolean };

const standIn = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"/>';

/** A page and what the browser did for it. */
export class Visitor implements AsyncDisposable {
  readonly page: Page;
  readonly requests: { url: string; type: string }[] = [];
  /** Errors and warnings of the console (refusals of the content policy are among them) and uncaught errors. */
  readonly complaints: string[] = [];

  /** Follows a page from here on. That the document itself answers 404 or 410 is no complaint. */
  constructor(page: Page) {
    this.page = page;
    page.on("request", (request) => this.requests.push({ url: request.url(), type: request.resourceType() }));
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      const { url } = message.location();
      if (!["error", "warning"].includes(message.type()) || url === page.url()) return;
      this.complaints.push(`${message.type()}: ${message.text()} (${url})`);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
  }
}
