import { afterEach, beforeEach, expect, test } from "vitest";
import type { Publication } from "#lib/publishing/publication.ts";
import { Publisher } from "#lib/publishing/publisher.ts";
import { receive } from "#lib/publishing/receive.ts";
import { delivery, secret } from "../../support/delivery.ts";
import { Paper } from "../../support/paper.ts";
import { Pushed } from "../../support/pushed.ts";

let paper: Paper;
let pushed: Pushed;
let told: Publication[];
let publisher: Publisher;

beforeEach(async () => {
  paper = new Paper();
  await paper.update();
  pushed = new Pushed(paper.root, paper.content);
  told = [];
  publisher = new Publisher({ content: paper.content, state: paper.state }, async (publication) => {
    told.push(publication);
  });
});
afterEach(async () => {
  await publisher.stop();
  paper[Symbol.dispose]();
});

const tag = (name: string) => ({ [`tags/${name.toLowerCase()}.md`]: `---\nname: ${name}\n---\n` });
const send = (commit: string, more: Parameters<typeof delivery>[1] = {}) =>
  receive(delivery(commit, more), { publisher, secret, now: Date.now() });

test("a push is answered at once with what will happen, and published", async () => {
  const commit = pushed.push(tag("Vent"));
  expect(await send(commit)).toEqual({ status: 202, message: `${commit.slice(0, 12)} is being published.` });
  await publisher.stop();
  expect(told).toMatchObject([{ outcome: "published", commit, by: "Claire" }]);
});

test("deliveries that come while one is being published are one more, afterwards", async () => {
  const first = await send(pushed.push(tag("Vent")));
  const others = await Promise.all(["Eau", "Feu", "Air"].map((name) => send(pushed.push(tag(name)))));
  expect(first.message).toContain("is being published");
  expect(new Set(others.map(({ message }) => message.slice(13)))).toEqual(
    new Set(["will be published after what is being published."]),
  );
  await publisher.stop();
  expect(told).toHaveLength(2);
  expect(told.at(-1)?.outcome === "published" || told[0]?.added === 4).toBe(true);
  expect(paper.edition().slugs("tag")).toEqual(expect.arrayContaining(["vent", "eau", "feu", "air"]));
});

test("everybody who waits for the second of two gets its end", async () => {
  const first = publisher.order({ origin: "desk", by: "Anna" });
  const second = publisher.order({ origin: "desk", by: "Boris" });
  const third = publisher.order({ origin: "desk", by: "Chloe" });
  expect([first.state, second.state, third.state]).toEqual(["started", "queued", "queued"]);
  expect(await second.done).toBe(await third.done);
  expect((await third.done).by).toBe("Chloe");
  expect(publisher.busy).toBe(false);
});

test("a delivery that is sent again does nothing once its commit is on air", async () => {
  const commit = pushed.push(tag("Vent"));
  await send(commit);
  await publisher.stop();
  expect(await send(commit)).toEqual({ status: 200, message: `Nothing to do: ${commit.slice(0, 12)} is on air.` });
  expect(publisher.busy).toBe(false);
  expect(told).toHaveLength(1);
});

test("a delivery whose publication was refused can be sent again", async () => {
  const commit = pushed.push(tag("Vent"));
  paper.write("tags/vent.md", "à moitié");
  await send(commit);
  await publisher.stop();
  pushed.here("clean", "--quiet", "--force");
  expect((await send(commit)).status).toBe(202);
  await publisher.stop();
  expect(told.map(({ outcome }) => outcome)).toEqual(["refused", "published"]);
});

test("only pushes to the branch that is published act", async () => {
  const commit = pushed.push(tag("Vent"));
  const branch = await send(commit, { push: { ref: "refs/heads/essai" } });
  expect(branch).toEqual({ status: 200, message: "Nothing to do: it is “main” that is published here." });
  expect((await send(commit, { push: { after: "0".repeat(40) } })).message).toContain("was deleted");
  expect((await send(commit, { headers: { "X-GitHub-Event": "issues" } })).message).toContain("“issues”");
  expect(await send(commit, { headers: { "X-GitHub-Event": "ping" } })).toMatchObject({ status: 200 });
  expect(publisher.busy).toBe(false);
});

test("whatever is wrong with a signature, the answer is the same and nothing happens", async () => {
  const commit = pushed.push(tag("Vent"));
  const wrong = [
    { headers: { "X-Hub-Signature-256": `sha256=${"0".repeat(64)}` } },
    { headers: { "X-Hub-Signature-256": "sha256=" } },
    { headers: { "X-Gitlab-Token": "deviné" }, unsigned: true },
    { unsigned: true },
    { secret: "un autre secret, tout aussi long que le vrai" },
  ];
  const answers = await Promise.all(wrong.map((more) => send(commit, more)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ status: 403, message: "The signature of this delivery is missing or wrong." })]),
  );
  expect(publisher.busy).toBe(false);
});

test("a signed body that is no push is refused in plain words", async () => {
  expect(await send("x", { body: "{" })).toEqual({
    status: 400,
    message: "This delivery is no push that can be read.",
  });
});
