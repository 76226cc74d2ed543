import { expect, test } from "vitest";
import { purgeSetting, purges } from "#lib/announcements/purge.ts";

test("without an address nobody is told", () => {
  expect(purgeSetting({ NODE_ENV: "test" })).toBeUndefined();
});

test("Fastly gets the keys in a header", () => {
  const setting = settingOf({
    MARBRE_PURGE_URL: "https://api.fastly.com/service/abc/purge",
    MARBRE_PURGE_HEADERS: "Fastly-Key: s3cret | Surrogate-Key: {keys}",
  });
  expect(purges(setting, ["site", "article:un"])).toEqual([
    {
      url: "https://api.fastly.com/service/abc/purge",
      method: "POST",
      headers: [
        ["Fastly-Key", "s3cret"],
        ["Surrogate-Key", "site article:un many"],
      ],
    },
  ]);
});

test("Cloudflare gets them in a body", () => {
  const setting = settingOf({
    MARBRE_PURGE_URL: "https://api.cloudflare.com/client/v4/zones/abc/purge_cache",
    MARBRE_PURGE_HEADERS: "Authorization: Bearer x | Content-Type: application/json",
    MARBRE_PURGE_BODY: '{"tags":{keys-json}}',
  });
  expect(JSON.parse(purges(setting, ["article:un"])[0]?.body ?? "")).toEqual({ tags: ["article:un", "many"] });
});

test("where one key goes into an address, there is a request for each", () => {
  const setting = settingOf({ MARBRE_PURGE_URL: "http://cache.example/{key}", MARBRE_PURGE_METHOD: "PURGE" });
  expect(purges(setting, ["list:tag:a/2"]).map(({ url, method }) => `${method} ${url}`)).toEqual([
    "PURGE http://cache.example/list%3Atag%3Aa%2F2",
    "PURGE http://cache.example/many",
  ]);
});

test("a hundred subjects go in requests of thirty keys", () => {
  const setting = settingOf({ MARBRE_PURGE_URL: "http://cache.example/?keys={keys}" });
  const subjects = Array.from({ length: 100 }, (_, number) => `article:a${number}`);
  const sent = purges(setting, subjects).map(({ url }) => new URL(url).searchParams.get("keys")?.split(" ") ?? []);
  expect(sent.map((keys) => keys.length)).toEqual([30, 30, 30, 11]);
  expect(new Set(sent.flat()).size).toBe(101);
});

test("no subject, no request", () => {
  expect(purges(settingOf({ MARBRE_PURGE_URL: "http://cache.example/{key}" }), [])).toEqual([]);
});

test.each([
  [{ MARBRE_PURGE_URL: "cache.example/{keys}" }, /MARBRE_PURGE_URL must be/],
  [{ MARBRE_PURGE_URL: "http://cache.example/" }, /say where the keys go/],
  [{ MARBRE_PURGE_URL: "http://c.example/{key}", MARBRE_PURGE_METHOD: "purge it" }, /MARBRE_PURGE_METHOD must be/],
  [{ MARBRE_PURGE_URL: "http://c.example/{key}", MARBRE_PURGE_HEADERS: "no colon" }, /MARBRE_PURGE_HEADERS must hold/],
])("a setting that cannot be understood is refused: %j", (env, message) => {
  expect(() => settingOf(env)).toThrow(message);
});

function settingOf(env: Record<string, string>) {
  const setting = purgeSetting({ NODE_ENV: "test", ...env });
  if (!setting) throw new Error("There is no setting.");
  return setting;
}
