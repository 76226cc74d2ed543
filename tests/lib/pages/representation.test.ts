import { expect, test } from "vitest";
import { makePage } from "#lib/pages/page.ts";
import { pageResponse } from "#lib/pages/representation.ts";

const page = {
  ...makePage("/search/xiaomi", "<h1>xiaomi</h1>", { status: 200 }),
  headers: { "Cache-Control": "private, no-cache" },
};
const ask = (headers: Record<string, string>, sent = page) =>
  pageResponse(new Request("http://localhost/search/xiaomi", { headers }), sent);

test("a route handler answers with a page as it is, which the framework compresses, with a validator that allows for it", async () => {
  const response = ask({ "accept-encoding": "br, gzip" });
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(response.headers.get("etag")).toBe(`W/"${page.etag}"`);
  expect(await response.text()).toBe("<h1>xiaomi</h1>");
});

test("what a page says of its keeping takes the place of what is said of all", () => {
  expect(ask({}).headers.get("cache-control")).toBe("private, no-cache");
});

test("a page is not sent again to who holds it, unless it is the page of a failure", async () => {
  const held = { "if-none-match": `W/"${page.etag}"` };
  const response = ask(held);
  expect({ status: response.status, body: await response.text() }).toEqual({ status: 304, body: "" });
  expect(ask(held, { ...page, status: 422 }).status).toBe(422);
});
