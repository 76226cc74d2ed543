import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../support/ask.ts";
import { postForm } from "../../support/posting.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { sealOn } from "../../support/sending.ts";
import { Site } from "../../support/site-process.ts";

/** Requests that no browser of a reader sends. */
const copy = new SampleCopy();
const article = "xiaomi-europe-cebit";
let site: Site;
let seal: string;

beforeAll(async () => {
  site = await Site.start(copy, { watch: false });
  seal = await sealOn(site.origin, article);
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

/** Every address of a door that the build has, with something in the place of its parameters. */
function doors(): string[] {
  const routes: Record<string, string> = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8"));
  return Object.entries(routes)
    .filter(([source, path]) => source.endsWith("/route") && /^\/(?:comments|reports|mail|desk)/.test(path))
    .map(([, path]) => path.replace(/\[[.\w]+\]/g, "x0"));
}

const get = (path: string, headers: Record<string, string> = {}) => ask(site.origin, path, { headers });
const form = (more: Record<string, string> = {}) => ({ article, seal, name: "Hélène", body: "Bonjour.", ...more });

describe("the doors", () => {
  test("take GET, HEAD and POST, and say so to every other method", async () => {
    expect(doors().length).toBeGreaterThan(40);
    for (const path of doors()) {
      for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
        const { status, headers, text } = await ask(site.origin, path, { method, body: "" });
        expect([method, path, status, headers.allow, text]).toEqual([method, path, 405, "GET, HEAD, POST", ""]);
      }
    }
  });

  test("answer HEAD like GET, without a body", async () => {
    for (const path of doors()) {
      const [plain, head] = [await get(path), await ask(site.origin, path, { method: "HEAD" })];
      expect([path, head.status, head.text]).toEqual([path, plain.status, ""]);
      expect(plain.status, path).toBeLessThan(500);
      expect(head.headers["content-type"]).toBe(plain.headers["content-type"]);
    }
  });

  test("are not gone around: what stands below them and is none is a page that does not exist", async () => {
    const missing = (await get("/jamais-ecrit")).text;
    const around = [
      ...[
        "/comments/../-/view/x",
        "/comments/%2e%2e/-/view/x",
        "/desk/../-/failure",
        "/mail/..%2f-/view/x",
        "/desk/..;/x",
      ],
      ...["/comments/../articles/windows-10", "/desk/%2E%2E/%2e%2e/etc/passwd", "/desk/.", "/desk/./log", "/-/view/x"],
      ...[
        "/comments/%",
        "/comments/%ff",
        "/comments/status/%C0%AE",
        "/comments/%00",
        "/comments/a%2Fb",
        "/comments\\..\\desk",
      ],
      ...[
        "/desk/nothing",
        "/mail",
        "/reports",
        "/comments/a/b/c",
        "/desk//evil.example/",
        "//evil.example/desk/",
        "/desk.rsc",
      ],
      ...[
        "/_next/data/x/desk.json",
        "/comments/[id]",
        "/desk/log/route",
        `/comments/${"%C3%A9".repeat(1000)}`,
        "/-/failure",
      ],
    ];
    for (const path of around) {
      const { status, text } = await get(path);
      expect([path, status, text === missing]).toEqual([path, 404, true]);
      expect([path, (await postForm(site.origin, path, form())).status]).toEqual([path, 405]);
    }
  });

  test("are the same in the forms that proxies and mail programs give their addresses", async () => {
    const plain = await get("/comments/x0");
    for (const path of ["http://evil.example/comments/x0", "/comments/%78%30", "/%63omments/x0"]) {
      const { status, text } = await get(path);
      expect([path, status, text === plain.text]).toEqual([path, plain.status, true]);
    }
    const { status, headers } = await get("http://evil.example/desk/sign-in/");
    expect([status, headers.location]).toEqual([308, "/desk/sign-in"]);
  });

  test.each([
    { rsc: "1", "next-router-state-tree": "%5B%22%22%5D" },
    { "next-action": "00112233445566778899" },
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "x-middleware-rewrite": "https://evil.example/", "x-invoke-path": "/-/failure", "x-matched-path": "/-/failure" },
    { "x-nextjs-data": "1", "x-prerender-revalidate": "1", cookie: "__prerender_bypass=1; __next_preview_data=1" },
    { "x-http-method-override": "DELETE", "x-original-url": "/-/failure", "x-rewrite-url": "/-/failure" },
    {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.example",
    },
  ])("answer a request with %j as they answer any", async (headers) => {
    for (const path of ["/desk", "/desk/sign-in", "/comments/x0", "/reports/x0"]) {
      const [plain, other] = [await get(path), await get(path, headers)];
      const without = (text: string) => text.replace(/nonce="[^"]*"/g, "");
      expect([path, other.status, other.headers.location]).toEqual([path, plain.status, plain.headers.location]);
      expect(without(other.text)).toBe(without(plain.text));
      expect(other.text).not.toContain("evil.example");
    }
    const posted = await postForm(site.origin, "/comments", form({ intent: "preview" }), headers);
    expect(posted.status).toBe(200);
  });
});

/** What may be sent to any door that takes forms; none of it is a form of ours. */
const broken: Record<string, { body: string; headers?: Record<string, string> }> = {
  "that weighs too much": { body: `body=${"x".repeat(70_000)}` },
  "of another type": { body: "{}", headers: { "Content-Type": "application/json" } },
  "in parts": { body: "--x--", headers: { "Content-Type": "multipart/form-data; boundary=x" } },
  "without a type": { body: "a=b", headers: { "Content-Type": "" } },
  "that is empty": { body: "" },
  "with percent signs that encode nothing": { body: "article=%&name=%zz&body=%E0%A4%A" },
  "with bytes of no character": { body: "article=x&name=%ff%fe&body=%ED%A0%80" },
  "with ten thousand fields": { body: Array.from({ length: 10_000 }, () => "a=1").join("&") },
  "with names like branches": { body: `a${"[x]".repeat(5000)}=1&__proto__[x]=1&constructor.prototype=2` },
  "with U+0000 in every field": {
    body: "article=%00&parent=a%00&name=%00&body=%00&seal=%00&key=%00&email=%00&comment=x%00.1",
  },
  "with every field twice": {
    body: "article=x&article=y&name=a&name=b&body=c&body=d&comment=x.1&comment=x.1&intent=a&intent=b",
  },
  "with numbers beyond numbers": {
    body: "version=1e400&seq=99999999999999999999&days=-1&comment=x.99999999999999999999",
  },
};

describe("a form", () => {
  test.each(Object.entries(broken))(
    "%s is refused by every door, and by none with an error of ours",
    async (_, sent) => {
      for (const path of doors()) {
        const { status } = await postForm(site.origin, path, sent.body, sent.headers);
        expect([path, status < 500]).toEqual([path, true]);
        if (path === "/comments") expect(status).toBeGreaterThanOrEqual(400);
      }
    },
  );

  test("with fields that are sent twice is read by the first of them", async () => {
    const fields = new URLSearchParams({ ...form(), intent: "preview" });
    for (const [name, value] of Object.entries({ name: "Autre", body: "Autre chose.", article: "x" }))
      fields.append(name, value);
    const { status, text } = await postForm(site.origin, "/comments", fields.toString());
    expect(status).toBe(200);
    expect(text).toContain("Bonjour.");
    expect(text).not.toContain("Autre");
  });

  test("that does not end is cut, long before it is large", async () => {
    const { port } = new URL(site.origin);
    const head = "POST /comments HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n";
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1");
      const more = () =>
        void (socket.writable && socket.write(`1000\r\n${"a".repeat(4096)}\r\n`, () => setImmediate(more)));
      socket.write(`${head}Content-Type: application/x-www-form-urlencoded\r\n\r\n`, more);
      socket.once("data", (data) => {
        socket.destroy();
        resolve(data.toString());
      });
      socket.once("error", () => resolve("cut"));
    });
    expect(answer).toMatch(/^(?:HTTP\/1\.1 413 |cut$)/);
  });

  test("that is broken two thousand times leaves the site as it was", async () => {
    // Seven that are refused at once, and one for which a page is made.
    const kinds = Object.entries(broken);
    const bodies = [...kinds.slice(0, 4), ...kinds.slice(5, 7), ...kinds.slice(0, 1), ...kinds.slice(9, 10)].map(
      ([, one]) => one,
    );
    const send = async (times: number) => {
      for (let round = 0; round < times / 8; round++) {
        await Promise.all(
          Array.from({ length: 8 }, (_, index) => {
            const { body, headers } = bodies[(round * 8 + index) % bodies.length] ?? { body: "" };
            return postForm(site.origin, "/comments", body, headers);
          }),
        );
      }
    };
    await send(800);
    const before = memory();
    await send(2000);
    expect(memory() - before).toBeLessThan(64);
    expect((await get(`/articles/${article}`)).status).toBe(200);
    expect(site.log).not.toMatch(/MARBRE_|⨯|Error/);
  }, 240_000);
});

/** Megabytes that the site's process takes. */
function memory(): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
