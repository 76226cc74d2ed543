import chromiumPackage from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

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

/** Chromium from the npm package where it runs (Linux on x64), else the one that Playwright has installed. */
export async function launchBrowser(): Promise<Browser> {
  const packaged = process.platform === "linux" && process.arch === "x64";
  return chromium.launch({ args: flags, ...(packaged ? { executablePath: await chromiumPackage.executablePath() } : {}) });
}

/** What a browser did with a page. */
export class Record {
  readonly requests: { url: string; type: string }[] = [];
  /** Errors and warnings of the console, uncaught errors, and refusals of the content policy. */
  readonly complaints: string[] = [];

  follow(page: Page): void {
    page.on("request", (request) => this.requests.push({ url: request.url(), type: request.resourceType() }));
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
  }
}

/** A new page in a context of its own, which takes the context with it when it is closed. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  const page = await context.newPage();
  page.once("close", () => void context.close().catch(() => {}));
  return page;
}
