import { afterEach, expect, test, vi } from "vitest";
import { cacheControl } from "#lib/pages/cache-control.ts";
import { makePage } from "#lib/pages/page.ts";
import { keyOf, manyKey, surrogateKeys } from "#lib/pages/surrogate-keys.ts";

afterEach(() => vi.unstubAllEnvs());

const now = Date.UTC(2026, 0, 1);
const page = (on: Record<string, string>) => makePage("/", "<p>", { status: 200, stamp: { archive: "a", on } });

test("without a purge no shared cache keeps a page, though it may show one while the site is away", () => {
  expect(cacheControl(page({ site: "1" }), now)).toBe("public, max-age=0, stale-if-error=86400");
});

test("with a purge shared caches keep a page for a day", () => {
  vi.stubEnv("MARBRE_PURGE_URL", "https://cache.example/purge");
  expect(cacheControl(page({ site: "1" }), now)).toContain("s-maxage=86400");
});

test("what the clock changes is kept until then only", () => {
  vi.stubEnv("MARBRE_PURGE_URL", "https://cache.example/purge");
  const changing = page({ [`moment:${now + 90_500}`]: "ahead", [`moment:${now - 1}`]: "passed" });
  expect(cacheControl(changing, now)).toContain("s-maxage=90,");
});

test("what is not there is kept by nobody, since nothing tells that it is there again", () => {
  vi.stubEnv("MARBRE_PURGE_URL", "https://cache.example/purge");
  expect(cacheControl(makePage("/x", "", { status: 404 }), now)).not.toContain("s-maxage");
  expect(cacheControl(makePage("/x", "", { status: 500 }), now)).toBe("no-store");
});

test("keys are short ASCII words without spaces", () => {
  const keys = surrogateKeys(page({ site: "1", "article:été à Paris": "1", "thread:a+b": "1", "moment:12": "ahead" }));
  expect(keys).toEqual(["site", expect.stringMatching(/^hash:[0-9a-f]{24}$/), "thread:a", "thread:b"]);
  expect(keyOf(`article:${"a".repeat(200)}`).length).toBeLessThanOrEqual(128);
});

test("a page that shows more subjects than a cache takes has one key for all of them", () => {
  const on = Object.fromEntries(Array.from({ length: 51 }, (_, number) => [`article:a${number}`, "1"]));
  expect(surrogateKeys(page(on))).toEqual([manyKey]);
});
