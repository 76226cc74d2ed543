import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as now from "#app/desk/publish/now/route.tsx";
import * as publish from "#app/desk/publish/route.tsx";
import { Publisher } from "#lib/publishing/publisher.ts";
import { largestDelivery } from "#lib/publishing/receive.ts";
import { eachDatabase } from "../../support/databases.ts";
import { delivery, secret } from "../../support/delivery.ts";
import { Paper } from "../../support/paper.ts";
import { Pushed } from "../../support/pushed.ts";
import { showWithoutServer } from "../../support/shown.ts";
import { takeDatabase, Visitor } from "./doors.ts";
import { arrive } from "./moderation-doors.ts";

const paper = new Paper();
let pushed: Pushed;
let publisher: Publisher;

beforeAll(async () => {
  Object.assign(process.env, { MARBRE_STATE: paper.state, MARBRE_CONTENT: paper.content });
  await paper.update();
  showWithoutServer();
  pushed = new Pushed(paper.root, paper.content);
});
beforeEach(() => {
  publisher = new Publisher({ content: paper.content, state: paper.state }, async () => {});
  globalThis.marbrePublisher = publisher;
  process.env.MARBRE_PUBLISH_SECRET = secret;
});
afterAll(() => {
  globalThis.marbrePublisher = undefined;
  paper[Symbol.dispose]();
});

const address = "http://localhost:3000/desk/publish";
const tag = (name: string) => ({ [`tags/${name.toLowerCase()}.md`]: `---\nname: ${name}\n---\n` });
const deliver = (sent: ReturnType<typeof delivery>) => publish.POST(new Request(address, { method: "POST", ...sent }));

/** What `fetch` asks of whoever sends a stream. */
function streamed(headers: HeadersInit, body: ReadableStream): Request {
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  return new Request(address, init);
}

describe("the webhook", () => {
  test("takes a signed push without session, origin or form, and answers before it is published", async () => {
    const commit = pushed.push(tag("Vent"));
    const response = await deliver(delivery(commit));
    expect([response.status, await response.text()]).toEqual([202, `${commit.slice(0, 12)} is being published.\n`]);
    expect(publisher.busy).toBe(true);
    await publisher.stop();
    expect(publisher.isOnAir(commit)).toBe(true);
  });

  test("is not there without a secret, and refuses a weak one", async () => {
    process.env.MARBRE_PUBLISH_SECRET = "";
    expect((await deliver(delivery("a"))).status).toBe(404);
    process.env.MARBRE_PUBLISH_SECRET = "court";
    await expect(deliver(delivery("a"))).rejects.toThrow("can be guessed");
  });

  test("reads nothing of a request that claims no signature", async () => {
    const body = new ReadableStream({ pull: () => expect.unreachable() }, { highWaterMark: 0 });
    const request = streamed({}, body);
    const response = await publish.POST(request);
    expect([response.status, await response.text()]).toEqual([
      403,
      "The signature of this delivery is missing or wrong.\n",
    ]);
  });

  test("answers a wrong signature with the same words, and orders nothing", async () => {
    const response = await deliver(delivery("a".repeat(40), { secret: "un autre secret, tout aussi long que lui" }));
    expect([response.status, await response.text()]).toEqual([
      403,
      "The signature of this delivery is missing or wrong.\n",
    ]);
    expect(publisher.busy).toBe(false);
  });

  test("holds no more of a body than a delivery may weigh", async () => {
    let given = 0;
    const chunk = new Uint8Array(1024 * 1024);
    const body = new ReadableStream({
      pull(controller) {
        given += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const { headers } = delivery("a");
    const request = streamed(headers, body);
    expect((await publish.POST(request)).status).toBe(413);
    expect(given).toBeLessThan(largestDelivery + 4 * chunk.byteLength);
  });
});

eachDatabase("the page of publications", (open) => {
  test("is for editors, and its button too", async () => {
    const store = await open();
    takeDatabase(store);
    const stranger = new Visitor();
    expect((await stranger.ask(publish.GET, "/desk/publish")).status).toBe(303);
    expect((await stranger.ask(now.POST, "/desk/publish/now", { form: {} })).status).toBe(401);
    const moderator = await arrive(store, "moderator", "Mia");
    expect((await moderator.ask(publish.GET, "/desk/publish")).status).toBe(403);
    expect((await moderator.ask(now.POST, "/desk/publish/now", { form: {} })).status).toBe(403);
    const editor = await arrive(store, "editor", "Edda");
    const foreign = { form: {}, headers: { "Sec-Fetch-Site": "cross-site" } };
    expect((await editor.ask(now.POST, "/desk/publish/now", foreign)).status).toBe(403);
    expect(publisher.busy).toBe(false);
    expect((await editor.ask(publish.GET, "/desk/publish")).status).toBe(200);
  });

  test("publishes at the press of its button, and shows who did it and what is wrong", async () => {
    const store = await open();
    const editor = await arrive(store, "editor", "Edda");
    const press = () => editor.ask(now.POST, "/desk/publish/now", { form: {} });
    const commit = pushed.push({ [`tags/${store.dialect}.md`]: "---\nnom: Sans nom\n---\n" });
    expect((await press()).headers.get("Location")).toBe("/desk/publish?done=publish-published");
    const page = await (await editor.ask(publish.GET, "/desk/publish?done=publish-published")).text();
    expect(page).toContain("C’est en ligne.");
    expect(page).toContain("depuis la rédaction (Edda)");
    expect(page).toContain(commit.slice(0, 12));
    expect(page).toContain(`tags/${store.dialect}.md, ligne`);
    paper.write("tags/salons.md", "à moitié");
    pushed.push({ "tags/salons.md": "---\nname: Salons\n---\n\nSalons.\n" });
    await press();
    expect(await (await editor.ask(publish.GET, "/desk/publish")).text()).toContain(
      "Git n’a pas pu écrire les fichiers",
    );
    pushed.here("stash", "--quiet", "--include-untracked");
    await press();
    expect((await press()).headers.get("Location")).toBe("/desk/publish?done=publish-nothing");
    pushed.push({ "tags/salons.md": "---\nname: Salons\n---\n" });
    await press();
  });

  test("has no button where this process does not publish", async () => {
    const store = await open();
    const editor = await arrive(store, "editor", "Edda");
    globalThis.marbrePublisher = undefined;
    const page = await (await editor.ask(publish.GET, "/desk/publish")).text();
    expect(page).not.toContain("Publier maintenant");
    expect(page).toContain("Cette machine ne publie pas");
  });
});
