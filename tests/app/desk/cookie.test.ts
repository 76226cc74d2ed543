import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as account from "#app/desk/account/route.tsx";
import * as signIn from "#app/desk/sign-in/route.tsx";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import { hire, password } from "../../lib/staff/newsroom.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openPaper, takeDatabase } from "./doors.ts";

/** A name that is not this machine's, and leads to it all the same. */
const publicName = "lamorasse.example";

openPaper();
let store: Store;
let email: string;
let server: Server;
let port: number;
let browser: Browser;

beforeAll(async () => {
  store = await openDatabase();
  takeDatabase(store);
  ({ email } = await hire(store, "Anna", "editor"));
  server = createServer((request, response) => {
    void answer(request).then(async (answered) => {
      const cookies = answered.headers.getSetCookie();
      response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), "set-cookie": cookies });
      response.end(await answered.bytes());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  browser = await launchBrowser([
    `--host-resolver-rules=MAP ${publicName} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost`,
  ]);
});

afterAll(async () => {
  await browser.close();
  server.close();
  await store.close();
});

describe("the session of a real browser", () => {
  test("is kept on http://localhost, where the paper is developed, with all that makes its cookie safe", async () => {
    const page = await (await browser.newContext()).newPage();
    await signInAt(page, `http://localhost:${port}`);
    expect(new URL(page.url()).pathname).toBe("/desk/account");
    expect(await page.textContent("h1")).toBe("Mon compte");
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "__Host-marbre-session");
    expect(cookie).toMatchObject({ domain: "localhost", path: "/", httpOnly: true, secure: true, sameSite: "Lax" });
    expect(await page.evaluate(() => document.cookie)).toBe("");
  });

  test("is not kept over plain HTTP under a public name, and the page says why", async () => {
    const page = await (await browser.newContext()).newPage();
    await signInAt(page, `http://${publicName}:${port}`);
    expect(new URL(page.url()).pathname).toBe("/desk/sign-in");
    expect(await page.textContent("[role=alert]")).toContain("HTTPS");
    expect(await page.context().cookies()).toEqual([]);
  });
});

async function signInAt(page: Awaited<ReturnType<Browser["newPage"]>>, origin: string): Promise<void> {
  await page.goto(`${origin}/desk/account`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", password);
  await page.click("main button[type=submit]");
}

async function answer(incoming: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "GET", url = "/", headers } = incoming;
  const request = new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(method === "POST" ? { body: Buffer.concat(chunks) } : {}),
  });
  const { pathname } = new URL(request.url);
  if (pathname === "/desk/account") return account.GET(request);
  if (pathname === "/desk/sign-in") return method === "POST" ? signIn.POST(request) : signIn.GET(request);
  return new Response(null, { status: 404 });
}
