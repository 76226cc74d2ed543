import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isKnownAddress } from "#lib/archive/known-address.ts";
import { splitTarget } from "#lib/pages/address.ts";
import { missingPath } from "#lib/pages/missing-path.ts";
import { makePage, type Page } from "#lib/pages/page.ts";
import { PageServer, type Render } from "#lib/pages/page-server.ts";
import { PageStore } from "#lib/pages/store.ts";
import { Paper } from "../../support/paper.ts";

/**
 * A page server over a real store and a real archive. Only Next is not there: what it would render is said by each test.
 */
class Site implements AsyncDisposable {
  readonly paper = new Paper();
  readonly rendered: string[] = [];
  readonly log: string[] = [];
  readonly store: PageStore;
  readonly pages: PageServer;
  readonly server = createServer((request, response) => {
    const { pathname, search } = splitTarget(request.url ?? "/");
    this.pages.serve(request, response, pathname, search).catch((error) => response.destroy(error));
  });
  make: (path: string) => Page | undefined = (path) => this.article(path);

  constructor() {
    this.store = new PageStore(this.paper.state, "test", { memoryBytes: 1e6, diskBytes: 1e6 });
    const render: Render = async (path) => {
      if (path === "/-/failure") return { page: makePage(path, `<h1>${path}</h1>`, { status: 500 }) };
      this.rendered.push(path);
      if (path === missingPath) {
        const stamp = this.paper.edition(Date.now()).stamp(["site"]);
        return { page: makePage(path, "<h1>Introuvable</h1>", { status: 404, stamp }) };
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      const page = this.make(path);
      return page ? { page } : { error: new Error("le rendu a échoué") };
    };
    this.pages = new PageServer(this.store, render, isKnownAddress, (line) => this.log.push(line));
  }

  /** The page of an article as the archive has it now, or a 404. */
  article(path: string): Page {
    const edition = this.paper.edition(Date.now());
    const article = edition.article(path.replace("/articles/", ""));
    if (!article) return makePage(path, "<h1>Introuvable</h1>", { status: 404 });
    return makePage(path, `<h1>${article.title}</h1>`, {
      status: 200,
      stamp: edition.stamp([`article:${article.slug}`]),
    });
  }

  async get(path: string, headers: Record<string, string> = {}, method = "GET") {
    const { port } = this.server.address() as AddressInfo;
    return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const coding = response.headers["content-encoding"];
          const decode =
            coding === "gzip" ? gunzipSync : coding === "br" ? brotliDecompressSync : (same: Buffer) => same;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: String(bytes.length > 0 ? decode(bytes) : bytes),
          });
        });
      });
      asked.on("error", reject).end();
    });
  }

  async start(): Promise<this> {
    process.env.MARBRE_STATE = this.paper.state;
    await this.pages.prepare();
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
    this.store.close();
    globalThis.marbreDesk?.archive.db.close();
    globalThis.marbreDesk = undefined;
    this.paper[Symbol.dispose]();
  }
}

const state = process.env.MARBRE_STATE;
let site: Site;

beforeEach(async () => {
  site = new Site();
  site.paper.story("un", { title: "Premier titre" });
  await site.paper.update();
  await site.start();
});

afterEach(async () => {
  await site[Symbol.asyncDispose]();
  if (state === undefined) delete process.env.MARBRE_STATE;
  else process.env.MARBRE_STATE = state;
});

test("a page is rendered for its first reader and kept for the others", async () => {
  const first = await site.get("/articles/un");
  const second = await site.get("/articles/un");
  expect(first).toMatchObject({ status: 200, text: "<h1>Premier titre</h1>" });
  expect(second).toMatchObject({ status: 200, text: first.text });
  expect(site.rendered).toEqual(["/articles/un"]);
});

test("fifty readers at once cost one render", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => site.get("/articles/un")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(site.rendered).toHaveLength(1);
});

test("the first read after a change is the new page", async () => {
  await site.get("/articles/un");
  site.paper.story("un", { title: "Second titre" });
  await site.paper.update();
  expect((await site.get("/articles/un")).text).toBe("<h1>Second titre</h1>");
});

test("a change elsewhere leaves a page alone", async () => {
  await site.get("/articles/un");
  site.paper.story("deux", { tags: "[salons]", companies: "[apple]", section: "internet" });
  await site.paper.update();
  await site.get("/articles/un");
  expect(site.rendered).toHaveLength(1);
});

test("when a render fails the last good page is served, and the log says so", async () => {
  await site.get("/articles/un");
  site.paper.story("un", { title: "Second titre" });
  await site.paper.update();
  site.make = () => undefined;
  expect(await site.get("/articles/un")).toMatchObject({ status: 200, text: "<h1>Premier titre</h1>" });
  expect(site.log.join("\n")).toMatch(/MARBRE_RENDER_FAILED \/articles\/un[\s\S]*MARBRE_LAST_GOOD \/articles\/un/);
  site.make = (path) => site.article(path);
  expect((await site.get("/articles/un")).text).toBe("<h1>Second titre</h1>");
});

test("when a render fails and there is no page yet, the error page is served and not kept", async () => {
  site.make = () => undefined;
  expect(await site.get("/articles/un")).toMatchObject({
    status: 500,
    text: "<h1>/-/failure</h1>",
    headers: { "cache-control": "no-store" },
  });
  site.make = (path) => site.article(path);
  expect((await site.get("/articles/un")).status).toBe(200);
});

test("made-up addresses are 404, cost one render together, and nothing of them is kept", async () => {
  for (const place of ["/articles/", "/tags/", "/companies/", "/authors/", "/sections/", "/", "/_next/data/"]) {
    for (let number = 0; number < 5; number++) {
      const path = `${place}invente-${number}`;
      expect(await site.get(path), path).toMatchObject({ status: 404, text: "<h1>Introuvable</h1>" });
      expect(site.store.get(path)).toBeUndefined();
    }
  }
  expect(site.rendered).toEqual([missingPath]);
});

test("an address that nothing was at is there as soon as an article is", async () => {
  expect((await site.get("/articles/deux")).status).toBe(404);
  site.paper.story("deux");
  await site.paper.update();
  expect((await site.get("/articles/deux")).status).toBe(200);
});

test("a page that is no more is dropped, and a removed article is not served from the cache", async () => {
  await site.get("/articles/un");
  site.paper.remove("articles/2015/03/un.md");
  await site.paper.update();
  expect((await site.get("/articles/un")).status).toBe(404);
  expect(site.store.get("/articles/un")).toBeUndefined();
});

test.each([
  ["/Articles/Un", "/articles/un"],
  ["/articles/un/", "/articles/un"],
  ["//articles//un", "/articles/un"],
  ["/articles/un/index.html", "/articles/un"],
  ["/articles/%75n?utm=x", undefined],
  ["/ARTICLES/un?a=b", "/articles/un?a=b"],
])("%s has one canonical form", async (path, canonical) => {
  const answer = await site.get(path);
  if (canonical === undefined) expect(answer.status).toBe(200);
  else expect(answer).toMatchObject({ status: 301, headers: { location: canonical } });
});

test.each(["/%ff", "/%00", "/a%0d%0ab", "/-/failure", "/-/missing", "/_not-found", "/%5c..%5c.."])(
  "%s is a 404",
  async (path) => {
    expect((await site.get(path)).status).toBe(404);
  },
);

test("a made-up address in another form is a 404 at once, not a redirect to one", async () => {
  expect((await site.get("/Articles/Invente/")).status).toBe(404);
});

test("the second conditional request is a 304 without a body, for each encoding its own", async () => {
  const plain = await site.get("/articles/un");
  const zipped = await site.get("/articles/un", { "accept-encoding": "gzip" });
  const brotli = await site.get("/articles/un", { "accept-encoding": "gzip, br" });
  expect(zipped.text).toBe(plain.text);
  expect(brotli.text).toBe(plain.text);
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(zipped.headers.etag).not.toBe(plain.headers.etag);
  for (const [etag, encoding] of [
    [plain.headers.etag, "identity"],
    [zipped.headers.etag, "gzip"],
    [brotli.headers.etag, "gzip, br"],
  ]) {
    const again = await site.get("/articles/un", {
      "if-none-match": `W/"x", ${etag}`,
      "accept-encoding": String(encoding),
    });
    expect(again).toMatchObject({ status: 304, text: "" });
    expect(again.headers).toMatchObject({
      etag,
      vary: "Accept, Accept-Encoding",
      "cache-control": plain.headers["cache-control"],
    });
  }
});

test("HEAD has the headers of GET and no body", async () => {
  const get = await site.get("/articles/un");
  const head = await site.get("/articles/un", {}, "HEAD");
  expect(head).toMatchObject({ status: 200, text: "" });
  for (const name of ["etag", "content-length", "content-type", "cache-control", "vary"])
    expect(head.headers[name]).toBe(get.headers[name]);
});
