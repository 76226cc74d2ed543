import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { makePage, type Page } from "#lib/pages/page.ts";
import { sendPage } from "#lib/pages/send-page.ts";

const modifiedAt = Date.UTC(2015, 2, 4, 10, 30, 15, 500);
const page = makePage("/articles/un", "<h1>Un</h1>", {
  status: 200,
  modifiedAt,
  stamp: { archive: "a", on: { site: "1", "article:un": "1", "moment:12": "passed" } },
});

test("the last change of substance is Last-Modified, and a date alone is enough for a 304", async () => {
  const { headers } = await ask(page);
  const date = headers.get("last-modified") ?? "";
  expect(date).toBe("Wed, 04 Mar 2015 10:30:15 GMT");
  expect((await ask(page, { "if-modified-since": date })).status).toBe(304);
  expect((await ask(page, { "if-modified-since": "Wed, 04 Mar 2015 10:30:14 GMT" })).status).toBe(200);
  expect((await ask(page, { "if-modified-since": "hier" })).status).toBe(200);
});

test("a validator decides alone, whatever the date says", async () => {
  const headers = { "if-none-match": '"another"', "if-modified-since": "Wed, 04 Mar 2035 10:30:15 GMT" };
  expect((await ask(page, headers)).status).toBe(200);
});

test("a date is not enough for a page that also shows what changes without it", async () => {
  const headers = { "if-modified-since": "Wed, 04 Mar 2035 10:30:15 GMT" };
  expect((await ask({ ...page, lively: true }, headers)).status).toBe(200);
});

test("the keys of a page are the subjects that it shows", async () => {
  const { headers } = await ask(page);
  expect(headers.get("surrogate-key")).toBe("site article:un");
  expect(headers.get("cache-tag")).toBe("site,article:un");
});

async function ask(sent: Page, headers: Record<string, string> = {}): Promise<Response> {
  const server = createServer((request, response) => sendPage(request, response, sent));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
