import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask } from "../../support/ask.ts";
import { SharedBrowser } from "../../support/browser.ts";
import { invite, joinDesk } from "../../support/desk.ts";
import { cookieHeader, postForm } from "../../support/posting.ts";
import { SampleCopy } from "../../support/sample-copy.ts";
import { sealOn } from "../../support/sending.ts";
import { Site } from "../../support/site-process.ts";

/** Whoever asks here has no browser, and whatever headers they like. */
const browser = new SharedBrowser();
const copy = new SampleCopy();
const anna = { name: "Anna Roux", email: "anna@lamorasse.example" };
const article = "xiaomi-europe-cebit";
let site: Site;
let seal: string;
/** Of a moderator who is signed in. */
let cookies: { Cookie: string };
/** The path of the private page of a comment, its token, and its id. */
let status: string;
let token: string;
let id: string;

beforeAll(async () => {
  site = await Site.start(copy, { watch: false });
  seal = await sealOn(site.origin, article);
  ({ status, token, id } = await write("Un commentaire en attente."));
  cookies = await signIn("moderator", anna);
});
afterAll(async () => {
  await site.stop();
  copy[Symbol.dispose]();
});

async function write(body: string): Promise<{ status: string; token: string; id: string }> {
  const { headers } = await post("/comments", { article, seal, name: "Hélène", body, intent: "post" });
  const [, path = "", sealed = "", own = ""] =
    /^(\/comments\/status\/(([0-9a-z]+)\.[0-9a-f]+))#/.exec(headers.location ?? "") ?? [];
  return { status: path, token: sealed, id: own };
}

async function signIn(role: "moderator" | "administrator", member: typeof anna): Promise<{ Cookie: string }> {
  await using visitor = await browser.open({ javaScriptEnabled: false });
  await joinDesk(visitor.page, site.origin.replace("127.0.0.1", "localhost"), invite(copy, member, role), member);
  return cookieHeader(await visitor.page.context().cookies());
}

const get = (path: string, headers: Record<string, string> = {}) => ask(site.origin, path, { headers });
const post = (path: string, fields: Parameters<typeof postForm>[2], headers: Record<string, string> = {}) =>
  postForm(site.origin, path, fields, headers);

/** What the moderator sees of the comment: nothing that is refused may move it. */
async function stateOf(comment: string): Promise<string | undefined> {
  return /data-state="(\w+)"/.exec((await get(`/desk/comments/${comment}`, cookies)).text)?.[1];
}

describe("a decision that is forged", () => {
  const publish = () => ({ comment: `${id}.1`, intent: "publish", from: "/desk" });

  test("without a session, or with one that is altered or made up, is refused", async () => {
    const { Cookie } = cookies;
    const altered = Cookie.replace(
      /(__Host-marbre-session=)(.)/,
      (_, name, first) => name + (first === "A" ? "B" : "A"),
    );
    for (const cookie of ["", altered, "__Host-marbre-session=x", "marbre-session=x", Cookie.replace("__Host-", "")]) {
      expect((await post("/desk/decisions", publish(), { Cookie: cookie })).status, cookie).toBe(401);
    }
    expect(await stateOf(id)).toBe("pending");
  });

  test("with a session that has ended is refused, though its cookie was kept", async () => {
    const ended = await signIn("moderator", { name: "Bruno", email: "bruno@lamorasse.example" });
    expect((await get("/desk", ended)).status).toBe(200);
    expect((await post("/desk/sign-out", {}, ended)).status).toBe(303);
    expect((await post("/desk/decisions", publish(), ended)).status).toBe(401);
    expect((await get("/desk", ended)).status).toBe(303);
    expect(await stateOf(id)).toBe("pending");
  });

  test("on a version that nobody sees any more is not taken", async () => {
    const edited = await post(`${status}/edit`, { body: "Un commentaire corrigé.", version: "1" });
    expect(edited.status).toBe(303);
    const answer = await post("/desk/decisions", publish(), cookies);
    expect(answer.status).toBe(409);
    expect(await stateOf(id)).toBe("pending");
  });

  test("by a moderator, in the place of an editor or an administrator, is refused", async () => {
    const acts: [string, Record<string, string>][] = [
      [`/desk/threads/${article}`, { intent: "close" }],
      ["/desk/blocks", { comment: id, kind: "network", days: "7", reason: "x" }],
      ["/desk/blocks/lift", { block: "x" }],
      ["/desk/writers/data", { email: anna.email }],
      ["/desk/writers/erasure", { email: anna.email, sure: "on" }],
      ["/desk/staff", { name: "Intrus", email: "intrus@evil.example", role: "administrator" }],
    ];
    for (const [path, fields] of acts) expect([path, (await post(path, fields, cookies)).status]).toEqual([path, 403]);
    expect(
      (await post("/comments", { article, seal, name: "X", body: "Toujours ouvert.", intent: "post" })).status,
    ).toBe(303);
  });
});

describe("a private address that is guessed or altered", () => {
  /** Another seal, another comment, another case, another purpose, and none. */
  const wrong = () => {
    const [, mac = ""] = token.split(".");
    const flipped = mac.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    const other = `${id.slice(0, -1)}${id.endsWith("z") ? "y" : "z"}`;
    return [
      `${id}.${flipped}`,
      `${other}.${mac}`,
      token.toUpperCase(),
      `${token}0`,
      `${id}.`,
      id,
      `${id}.${"0".repeat(32)}`,
      "x",
    ];
  };

  test("is answered 404, with the same words whatever is wrong with it", async () => {
    const answers: Answer[] = [];
    for (const one of [...wrong(), token.split(".").reverse().join(".")]) {
      for (const path of [`/comments/status/${one}`, `/comments/status/${one}/data`, `/reports/${one}`]) {
        answers.push(await get(path));
      }
      for (const act of ["edit", "withdrawal", "erasure"]) {
        const fields = { body: "Volé.", version: "1", sure: "on" };
        answers.push(await post(`/comments/status/${one}/${act}`, fields));
      }
    }
    answers.push(await get(`/reports/${token}`), await get(`/comments/status/x/data`));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await get(status)).text).toContain("corrigé");
  });

  test("opens neither the desk's invitations nor the questions of mail", async () => {
    expect((await get(`/desk/invitation/${token}`)).status).toBe(410);
    expect((await get(`/mail/confirm/${token}`)).status).toBe(404);
    expect((await get(`/mail/unsubscribe/${token}`)).status).toBe(404);
  });

  test("stands in no page that others see, and in no line of the log", async () => {
    const mac = token.split(".")[1] ?? "";
    const publish = await post("/desk/decisions", { comment: `${id}.2`, intent: "publish", from: "/desk" }, cookies);
    expect(publish.status).toBe(303);
    const article_ = `/articles/${article}`;
    for (const path of [article_, `${article_}/comments/oldest`, `/comments/${id}/answer`, `/comments/${id}/report`]) {
      const { text } = await get(path);
      expect(text, path).toContain("corrigé");
      expect(text, path).not.toContain(mac);
    }
    for (const path of ["/desk", "/desk/queues/published", `/desk/comments/${id}`, "/desk/log"]) {
      expect((await get(path, cookies)).text, path).not.toContain(mac);
    }
    expect(site.log).not.toContain(mac);
  });
});

test("readers are counted by the network that their connection comes from, whatever their headers say", async () => {
  const statuses: number[] = [];
  for (let number = 1; number <= 20; number++) {
    const address = `198.51.${number}.7`;
    const answer = await post(
      "/comments",
      { article, seal, name: "Insistant", body: `Envoi numéro ${number}, d’ailleurs.`, intent: "post" },
      {
        "X-Forwarded-For": address,
        Forwarded: `for=${address}`,
        "X-Real-IP": address,
        "True-Client-IP": address,
        "CF-Connecting-IP": address,
        "X-Marbre-Client": address,
        "X-Marbre-Network": `198.51.${number}.0/24`,
      },
    );
    statuses.push(answer.status);
  }
  expect(new Set(statuses)).toEqual(new Set([303, 429]));
  expect(statuses.at(-1)).toBe(429);
});

describe("what the desk and the private pages answer", () => {
  test("says a policy without holes, by a nonce that is never the same", async () => {
    const nonces = new Set<string>();
    for (const path of [
      "/desk",
      "/desk",
      "/desk/sign-in?next=/desk/log",
      "/desk/log",
      `/desk/comments/${id}`,
      "/desk/account",
    ]) {
      const { headers, text } = await get(path, path.includes("sign-in") ? {} : cookies);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w-]{22}'; /);
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
      const [, nonce = ""] = /'nonce-([\w-]+)'/.exec(policy) ?? [];
      nonces.add(nonce);
      for (const [script] of text.matchAll(/<script[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`);
    }
    expect(nonces.size).toBe(6);
  });

  test("is kept by nobody, and tells no other site where it was", async () => {
    const paths = ["/desk", "/desk/log", status, `${status}/data`, `/comments/${id}`, "/comments", "/reports/x"];
    for (const path of ["/desk/sign-in", "/mail/confirm/x", `/comments/${id}/report`, ...paths]) {
      const { headers } = await get(path, cookies);
      expect([path, headers["cache-control"], headers["referrer-policy"]]).toEqual([path, "no-store", "same-origin"]);
      expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["x-powered-by"], path).toBeUndefined();
    }
  });

  test("sets cookies that are for this host alone, and that no script reads", async () => {
    const password = "quatre pages à boucler ce soir";
    const { headers } = await post("/desk/sign-in", { email: anna.email, password });
    const set = headers["set-cookie"] ?? [];
    expect(set.map((cookie) => cookie.split("=")[0])).toEqual(["__Host-marbre-session", "__Host-marbre-device"]);
    for (const cookie of set) {
      expect(
        cookie
          .split("; ")
          .slice(1)
          .map((part) => part.replace(/=\d+$/, "")),
      ).toEqual(["Max-Age", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"]);
    }
  });
});
