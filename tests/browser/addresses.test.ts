import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { type Answer, ask } from "../support/ask.ts";
import { pageKinds } from "../support/pages.ts";

const origin = inject("origin");
const get = (path: string, headers: Record<string, string> = {}) => ask(origin, path, { headers });

/** Where an address leads in one hop, and what is there. */
async function hop(path: string): Promise<{ status: number; to: string | undefined; there: number | undefined }> {
  const { status, headers } = await get(path);
  const { location } = headers;
  return { status, to: location, there: location === undefined ? undefined : (await get(location)).status };
}

describe("an address that is not the page's own leads to it in one hop", () => {
  test.each([
    ["the alias of an article", "/mobile/mi-one", "/articles/xiaomi-mi-1"],
    ["an alias written in capitals", "/Hardware/Raspberry-Pi/", "/articles/raspberry-pi"],
    ["the synonym of a tag", "/tags/pekin", "/tags/chine"],
    ["capitals", "/Articles/Xiaomi-Europe-CeBIT", "/articles/xiaomi-europe-cebit"],
    ["a final slash", "/sections/mobile/", "/sections/mobile"],
    ["doubled slashes", "/tags//chine", "/tags/chine"],
    ["an index", "/companies/xiaomi/index.html", "/companies/xiaomi"],
    ["capitals and a query", "/Archive?page=2", "/archive?page=2"],
  ])("%s", async (_, from, to) => {
    expect(await hop(from)).toEqual({ status: 301, to, there: 200 });
  });
});

describe("an address of nothing", () => {
  const nothing = [
    "/articles/jamais-ecrit",
    "/articles",
    "/articles/xiaomi-europe-cebit/suite",
    "/articles/note-brouillon-mi-5",
    "/articles/dix-ans-apres-le-telephone-sans-bouton",
    "/sections/voile",
    "/sections/mobile/page/0",
    "/sections/mobile/page/99999999999999999999",
    "/tags/chine/page/un",
    "/companies/constructor",
    "/companies/__proto__",
    "/authors/claire-vasseur.rsc",
    "/archive/2015/13",
    "/archive/2015/3",
    "/archive/2037/06",
    "/archive/1850",
    "/archive/abcd",
    "/-/failure",
    "/-/missing",
    "/articles/-",
    "/articles/[slug]",
    "/_not-found",
    "/404",
    "/500",
    "/_error",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/_next/data/x/index.json",
    "/_next/static/chunks/jamais.js",
    "/__nextjs_original-stack-frame",
    "/dev/changes",
    "/index.txt",
    "/index.rsc",
    "/.env",
    "/.git/config",
    "/content/site.yaml",
    "/package.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%5c..%5cetc/passwd",
    "//evil.example/",
    "/%00",
    "/%ff%fe",
    "/%",
    `/articles/${"a".repeat(5000)}`,
    `/${"a/".repeat(500)}`,
    "/wp-login.php",
    "/tags/%F0%9F%92%A9",
  ];

  test.each(nothing.map((path) => ({ path, name: path.slice(0, 60) })))(
    "answers 404 with a whole page: $name",
    async ({ path }) => {
      const { status, text, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers.location).toBeUndefined();
      expect(text).toMatch(/<h1[^>]*>Cette page n’existe pas<\/h1>/);
      expect(text).toMatch(/<footer/);
      expect(text).toMatch(/<meta name="robots" content="noindex"\/>/);
    },
  );

  test.each([
    ["of an image that is not in the copy", "/media/0123456789abcdef0123/320.avif"],
    ["of no image at all", "/media/x/y.png"],
  ])("answers 404, and is no picture: %s", async (_, path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(404);
    expect(headers["content-type"]).not.toMatch(/^image\//);
  });

  test("leaves no trace on the disk, three hundred times over", async () => {
    const state = inject("state");
    const before = sizeOf(state);
    const kinds = ["/articles/", "/sections/", "/tags/", "/companies/", "/authors/", "/archive/", "/"];
    for (let number = 0; number < 300; number++) {
      const { status } = await get(`${kinds[number % kinds.length]}invente-${number}`);
      expect(status).toBe(404);
    }
    expect(sizeOf(state)).toBe(before);
  });
});

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.reduce(
    (bytes, name) => bytes + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

describe("a page that was withdrawn", () => {
  test("answers 410 with its reason, and no search engine keeps it", async () => {
    const { status, text } = await get("/articles/bracelet-miracle");
    expect(status).toBe(410);
    expect(text).toMatch(/promesses d’un vendeur de bracelets/);
    expect(text).toMatch(/<meta name="robots" content="noindex"\/>/);
  });
});

describe("HTTP", () => {
  const same = ({ headers }: Answer) => {
    const { date: _, connection: __, ...rest } = headers;
    return rest;
  };

  // Results of a search are made by a route handler, whose answers the framework compresses.
  const keptKinds = pageKinds.filter(({ path }) => !path.startsWith("/search/"));

  test.each(keptKinds)("HEAD says of $kind what GET says, without a body", async ({ path, status }) => {
    const [head, whole] = await Promise.all([ask(origin, path, { method: "HEAD" }), get(path)]);
    expect(head.status).toBe(status);
    expect(head.body).toHaveLength(0);
    expect(same(head)).toEqual(same(whole));
  });

  test.each(keptKinds)("$kind is the same compressed and plain", async ({ path }) => {
    const [plain, zipped, packed] = await Promise.all(
      ["identity", "gzip, deflate", "gzip, deflate, br, zstd"].map((coding) =>
        get(path, { "accept-encoding": coding }),
      ),
    );
    const codings = [plain, zipped, packed].map((answer) => answer?.headers["content-encoding"]);
    expect(codings).toEqual([undefined, "gzip", "br"]);
    expect(zipped?.text).toBe(plain?.text);
    expect(brotliDecompressSync(packed?.body ?? Buffer.alloc(0)).toString()).toBe(plain?.text);
    for (const { headers } of [plain, zipped, packed].flatMap((answer) => answer ?? [])) {
      expect(headers.vary).toMatch(/^(?:Accept, )?Accept-Encoding$/);
    }
    expect(new Set([plain, zipped, packed].map((answer) => answer?.headers.etag)).size).toBe(3);
  });

  test.each(pageKinds.filter(({ path }) => path.startsWith("/search/")))(
    "$kind is the same compressed and plain",
    async ({ path }) => {
      const [plain, zipped] = await Promise.all([get(path), get(path, { "accept-encoding": "gzip" })]);
      expect([plain.headers["content-encoding"], zipped.headers["content-encoding"]]).toEqual([undefined, "gzip"]);
      expect(zipped.text).toBe(plain.text);
      expect((await ask(origin, path, { method: "HEAD" })).body).toHaveLength(0);
    },
  );

  test("a reader who has the page already gets 304 without a body, and with what RFC 9110 asks for", async () => {
    const { headers } = await get("/tags/chine", { "accept-encoding": "gzip" });
    const again = await get("/tags/chine", {
      "accept-encoding": "gzip",
      "if-none-match": `W/"other", ${headers.etag}`,
    });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      vary: headers.vary,
      "cache-control": headers["cache-control"],
    });
    expect((await get("/tags/chine", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
    "%s is refused with 405 and what is allowed",
    async (method) => {
      const { status, headers, text } = await ask(origin, "/articles/xiaomi-europe-cebit", {
        method,
        body: method === "POST" ? "a=1" : "",
      });
      expect(status).toBe(405);
      expect(headers.allow).toBe("GET, HEAD");
      expect(text).not.toMatch(/<script/);
    },
  );

  test("every answer carries the content policy, whatever it is an answer to", async () => {
    for (const path of [
      "/",
      "/jamais-ecrit",
      "/articles/bracelet-miracle",
      "/tags/pekin",
      "/marbre.js",
      "/icon.svg",
      "/speculation-rules.json",
      "/%",
    ]) {
      const { headers } = await get(path);
      expect(headers["content-security-policy"], path).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["x-powered-by"], path).toBeUndefined();
      expect(headers["set-cookie"], path).toBeUndefined();
    }
  });
});
