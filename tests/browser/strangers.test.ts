import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ask } from "../support/ask.ts";
import { pageKinds } from "../support/pages.ts";
import { SampleCopy } from "../support/sample-copy.ts";
import { Site } from "../support/site-process.ts";

/** A site whose pages were never asked for politely before: the first request of each is a strange one. */
const copy = new SampleCopy();
let site: Site;
beforeAll(async () => {
  copy.addBriefs();
  site = await Site.start(copy, { watch: false });
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

const marker = "evil.example";

/** Requests that make a framework answer with something else than the page, or that hope to get into it. */
const strange: Record<string, Record<string, string>> = {
  "flight data": { rsc: "1", accept: "text/x-component" },
  "a prefetch of flight data": {
    rsc: "1",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/_tree",
    "next-url": `/${marker}`,
  },
  "a router's state": { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" },
  "page data": { "x-nextjs-data": "1" },
  "an action by GET": { "next-action": "00112233445566778899", "content-type": "text/plain" },
  "another host": { host: marker },
  "another host by proxy": {
    "x-forwarded-host": marker,
    "x-forwarded-proto": "https",
    forwarded: `host=${marker}`,
    "x-forwarded-port": "444",
  },
  "another path by proxy": {
    "x-original-url": `/${marker}`,
    "x-rewrite-url": `/${marker}`,
    "x-matched-path": "/-/failure",
    "x-invoke-path": "/-/failure",
  },
  "a middleware's headers": {
    "x-middleware-subrequest": "middleware:middleware:middleware",
    "x-middleware-prefetch": "1",
    "x-middleware-rewrite": `https://${marker}/`,
  },
  "a preview": { cookie: "__prerender_bypass=1; __next_preview_data=1; session=abc", "x-prerender-revalidate": "1" },
  "a part": { range: "bytes=0-99" },
  "another language": { "accept-language": "en", accept: "text/plain, text/*;q=0.9, */*;q=0.1" },
  "a browser's prefetch": { "sec-purpose": "prefetch;prerender", purpose: "prefetch" },
  "an old browser": { "user-agent": "Mozilla/4.0 (compatible; MSIE 6.0)", "accept-encoding": "identity;q=1, *;q=0" },
};

const bots = {
  Googlebot: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  Bingbot: "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  Twitterbot: "Twitterbot/1.0",
  facebookexternalhit: "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  LinkedInBot: "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
  Mastodon: "Mastodon/4.4 (http.rb/5.2.0; +https://mastodon.example/)",
  "nothing at all": "",
};

const entries = Object.entries(strange);

describe("a strange request", () => {
  test.each(pageKinds.map((page, index) => ({ ...page, strangeness: entries[index % entries.length] ?? entries[0] })))(
    "that is the first one of $kind ($strangeness.0) makes the page that everybody gets",
    async ({ path, status, strangeness }) => {
      const first = await ask(site.origin, path, { headers: strangeness?.[1] ?? {} });
      const plain = await ask(site.origin, path);
      expect(first.status).toBe(status);
      expect(first.text).not.toContain(marker);
      expect(first.text).toBe(plain.text);
      // The other site has the same copy, and made its page for an ordinary reader.
      expect(plain.text).toBe((await ask(inject("origin"), path)).text);
    },
  );

  test.each(entries)("for %s changes neither a page nor what is said of it", async (_, headers) => {
    for (const path of ["/articles/xiaomi-europe-cebit", "/tags/jamais", "/tags/pekin"]) {
      const [plain, other] = await Promise.all([ask(site.origin, path), ask(site.origin, path, { headers })]);
      expect(other.status).toBe(plain.status);
      expect(other.text).toBe(plain.text);
      expect(other.headers).toEqual({ ...plain.headers, date: other.headers.date });
    }
  });

  test.each([
    "_rsc=1",
    "utm_source=lettre",
    "page=2",
    "nxtPslug=apple",
    "__nextLocale=en",
    "amp=1",
    `url=${marker}`,
    "%",
    "=&=",
    "?",
  ])("with the query %s is answered as if it had none", async (query) => {
    const plain = await ask(site.origin, "/companies/xiaomi");
    const other = await ask(site.origin, `/companies/xiaomi?${query}`);
    expect([other.status, other.headers.etag]).toEqual([200, plain.headers.etag]);
    expect(other.text).toBe(plain.text);
  });

  test.each(Object.entries(bots))("of %s gets the very same bytes", async (_, agent) => {
    const headers = { "accept-encoding": "gzip" };
    for (const { path } of pageKinds) {
      const plain = await ask(site.origin, path, { headers });
      const other = await ask(site.origin, path, { headers: { ...headers, "user-agent": agent } });
      expect(other.body.equals(plain.body), path).toBe(true);
    }
  });

  test("to act on a page is refused, and reaches no server action", async () => {
    const headers = { "next-action": "00112233445566778899", "content-type": "multipart/form-data; boundary=x" };
    const { status, headers: answered } = await ask(site.origin, "/", { method: "POST", headers, body: "--x--" });
    expect(status).toBe(405);
    expect(answered["x-nextjs-action-not-found"]).toBeUndefined();
  });

  test("has put nothing of itself into the log as a failure", () => {
    expect(site.log).not.toMatch(/MARBRE_\w+_FAILED/);
  });
});
