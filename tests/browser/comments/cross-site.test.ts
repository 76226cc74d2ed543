import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../support/ask.ts";
import { SharedBrowser, type Visitor } from "../../support/browser.ts";
import { invite, joinDesk } from "../../support/desk.ts";
import { postForm } from "../../support/posting.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { sealOn } from "../../support/sending.ts";
import { Site } from "../../support/site-process.ts";

/** A moderator who is signed in at the desk opens pages of somebody else, in the same browser. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const anna = { name: "Anna Roux", email: "anna@lamorasse.example" };
const article = "xiaomi-europe-cebit";
let site: Site;
let origin: string;
let seal: string;
let moderator: Visitor;
/** The path of the waiting comment's private page, and its id. */
let status: string;
let id: string;

/** A server of somebody else, with one page, that notes what it is asked for. */
let theirs: Server;
let port: number;
let page = "";
const asked: { url: string; headers: IncomingHttpHeaders }[] = [];

beforeAll(async () => {
  site = await Site.start(copy, { watch: false });
  origin = site.origin.replace("127.0.0.1", "localhost");
  seal = await sealOn(site.origin, article);
  theirs = createServer((request, response) => {
    asked.push({ url: request.url ?? "", headers: request.headers });
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
  });
  await new Promise<void>((resolve) => theirs.listen(0, resolve));
  const address = theirs.address();
  port = typeof address === "object" && address ? address.port : 0;
  const body = `Bonjour, lisez http://127.0.0.1:${port}/ailleurs s’il vous plaît.`;
  const posted = await postForm(site.origin, "/comments", { article, seal, name: "Hélène", body, intent: "post" });
  status = posted.headers.location?.replace(/#.*/, "") ?? "";
  id = /\/([0-9a-z]+)\./.exec(status)?.[1] ?? "";
  moderator = await browser.open();
  await joinDesk(moderator.page, origin, invite(copy, anna, "administrator"), anna);
});
afterAll(async () => {
  await moderator[Symbol.asyncDispose]();
  theirs.close();
  await site.stop();
  copy[Symbol.dispose]();
});

/** Forms that a page of somebody else sends by itself: a decision, an invitation, a comment, and something to a comment's writer. */
const forms = (): [path: string, fields: Record<string, string>][] => [
  ["/desk/decisions", { comment: `${id}.1`, intent: "publish", from: "/desk" }],
  ["/desk/staff", { name: "Intrus", email: "intrus@evil.example", role: "administrator" }],
  ["/desk/sign-out", {}],
  ["/comments", { article, seal, name: "Intrus", body: "Je ne l’ai pas écrit.", intent: "post" }],
  [`${status}/withdrawal`, { sure: "on" }],
];

function selfSending(path: string, fields: Record<string, string>): string {
  const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`);
  return `<form method="post" action="${origin}${path}">${inputs.join("")}</form><script>document.forms[0].submit()</script>`;
}

/** What the comment, the queue and the staff are, by the moderator's own browser: none of it may move. */
async function standing(): Promise<unknown> {
  const own = async (path: string) => (await moderator.page.request.get(origin + path)).text();
  const [comment, pending, staff] = [await own(`/desk/comments/${id}`), await own("/desk"), await own("/desk/staff")];
  return {
    signedIn: pending.includes('class="desk-item"'),
    waiting: pending.match(/<article class="desk-item"/g)?.length,
    state: /data-state="(\w+)"/.exec(comment)?.[1],
    strangers: staff.includes("evil.example"),
  };
}

const untouched = { signedIn: true, waiting: 1, state: "pending", strangers: false };

async function send(opened: Page, from: string): Promise<void> {
  const before = await standing();
  expect(before).toEqual(untouched);
  for (const [path, fields] of forms()) {
    page = selfSending(path, fields);
    const [answer] = await Promise.all([
      opened.waitForResponse((response) => response.url() === origin + path && response.request().method() === "POST"),
      opened.goto(from),
    ]);
    expect([path, answer.status()]).toEqual([path, 403]);
  }
  expect(await standing()).toEqual(untouched);
}

describe("a form that sends itself", () => {
  test("from another site is refused, with the moderator's cookie or without", async () => {
    await send(moderator.page, `http://127.0.0.1:${port}/`);
  });

  test("from another port of this host, to which browsers send the cookie, is refused", async () => {
    await send(moderator.page, `http://localhost:${port}/`);
    await using own = await moderator.page.context().newPage();
    const [request] = await Promise.all([
      own.waitForRequest((each) => each.method() === "POST"),
      (async () => {
        page = selfSending("/desk/sign-out", {});
        await own.goto(`http://localhost:${port}/`);
      })(),
    ]);
    const headers = await request.allHeaders();
    expect(headers.cookie).toContain("__Host-marbre-session=");
    expect(headers.origin).toBe(`http://localhost:${port}`);
  });

  test("from a frame without an origin is refused", async () => {
    for (const [path, fields] of forms()) {
      const inner = selfSending(path, fields).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      page = `<iframe sandbox="allow-scripts allow-forms" srcdoc="${inner}"></iframe>`;
      const [answer] = await Promise.all([
        moderator.page.waitForResponse((response) => response.url() === origin + path),
        moderator.page.goto(`http://localhost:${port}/`),
      ]);
      expect([path, answer.status(), await answer.request().headerValue("origin")]).toEqual([path, 403, "null"]);
    }
    expect(await standing()).toEqual(untouched);
  });

  test("by a script, with cookies, is refused and its answer kept from the script", async () => {
    page = "";
    await moderator.page.goto(`http://localhost:${port}/`);
    for (const [path, fields] of forms()) {
      const told = await moderator.page.evaluate(
        async ([url, body]) => {
          const options: RequestInit = { method: "POST", credentials: "include", body: new URLSearchParams(body) };
          const read = await fetch(url, options).then(
            ({ status }) => status,
            () => "kept",
          );
          return [read, (await fetch(url, { ...options, mode: "no-cors" })).type];
        },
        [origin + path, fields] as const,
      );
      expect([path, ...told]).toEqual([path, "kept", "opaque"]);
    }
    expect(await standing()).toEqual(untouched);
  });

  test("is taken from our own page, with the same fields", async () => {
    const [path, fields] = forms()[3] ?? ["", {}];
    await moderator.page.goto(`${origin}/articles/${article}`);
    const answered = await moderator.page.evaluate(
      async ([url, body]) => (await fetch(url, { method: "POST", body: new URLSearchParams(body) })).url,
      [origin + path, { ...fields, body: "Je l’ai écrit." }] as const,
    );
    expect(answered).toContain("/comments/status/");
  });
});

describe("a page of ours", () => {
  test.each(["/desk", "/desk/sign-in", `/articles/${article}`, "status"])("%s is shown in no frame", async (which) => {
    const path = which === "status" ? status : which;
    page = `<iframe src="${origin}${path}"></iframe>`;
    await moderator.page.goto(`http://localhost:${port}/`);
    const [, framed] = moderator.page.frames();
    expect(framed?.url()).not.toBe(origin + path);
    expect((await ask(site.origin, path)).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test.each(["status", "desk"])("with a private address (%s) does not tell it to those it links to", async (which) => {
    const path = which === "desk" ? `/desk/comments/${id}` : status;
    const { page: own } = moderator;
    await own.goto(origin + path);
    asked.length = 0;
    await own.locator(`main a[href$="/ailleurs"]`).first().click();
    await own.waitForURL(/\/ailleurs$/);
    const [request] = asked;
    expect(request?.url).toBe("/ailleurs");
    expect(request?.headers.referer).toBeUndefined();
    expect(await own.evaluate(() => [document.referrer, window.opener])).toEqual(["", null]);
  });
});
