import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import * as challengeRoute from "#app/comments/challenge/route.ts";
import * as commentsRoute from "#app/comments/route.tsx";
import { sealForm } from "#lib/comments/form-seal.ts";
import { database } from "#lib/database/database.ts";
import { Paper } from "../../support/paper.ts";
import { showWithoutServer } from "../../support/shown.ts";
import { solve } from "../../support/solve.ts";

const origin = "https://preuve.example";

beforeEach(() => {
  vi.stubEnv("MARBRE_SECRET", "une clé de test, longue et variée 0123456789");
  vi.stubEnv("DATABASE_URL", "");
  showWithoutServer();
});
afterEach(() => vi.unstubAllEnvs());

/** A paper with one article, whose comments appear at once where nothing is against it. */
async function newspaper(proofOfWork: boolean): Promise<void> {
  const paper = new Paper();
  const policy = paper.moderation.replace("premoderated", "postmoderated");
  paper.write("moderation.yaml", policy.replace("proofOfWork: false", `proofOfWork: ${proofOfWork}`));
  paper.story("xiaomi");
  await paper.update();
  vi.stubEnv("MARBRE_STATE", paper.state);
  onTestFinished(async () => {
    await (await database()).close();
    globalThis.marbreDatabase = undefined;
    globalThis.marbreDesk?.archive.db.close();
    globalThis.marbreDesk = undefined;
    paper[Symbol.dispose]();
  });
}

const ask = (from: string) =>
  challengeRoute.GET(new Request(`${origin}/comments/challenge`, { headers: { "Sec-Fetch-Site": from } }));

async function post(body: string, proof?: string): Promise<string | null | undefined> {
  const seal = sealForm("xiaomi", Date.parse("2015-03-16T17:40:00Z"));
  const fields = { article: "xiaomi", name: "Hélène", body, seal, ...(proof === undefined ? {} : { proof }) };
  const headers = { Origin: origin, "Sec-Fetch-Site": "same-origin" };
  const request = new Request(`${origin}/comments`, { method: "POST", headers, body: new URLSearchParams(fields) });
  expect((await commentsRoute.POST(request)).status).toBe(303);
  const { db } = await database();
  return (await db.selectFrom("comments").select("rule").where("body", "=", body).executeTakeFirst())?.rule;
}

test("a challenge is work for one browser, which nobody keeps, and one comment is proven by it", async () => {
  await newspaper(true);
  const answer = await ask("same-origin");
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const proof = await solve(await answer.json());
  expect(await post("Avec une preuve.", proof)).toBe("postmoderation");
  expect(await post("Avec la même.", proof)).toBe("proof-of-work");
  expect(await post("Avec une preuve inventée.", "{}")).toBe("proof-of-work");
  expect(await post("Sans preuve.")).toBe("proof-of-work");
});

test("where the policy asks for none there is no challenge, and none is missed", async () => {
  await newspaper(false);
  expect((await ask("same-origin")).status).toBe(404);
  expect(await post("Sans preuve.")).toBe("postmoderation");
});

test("pages of others are given no work to hand out", async () => {
  await newspaper(true);
  expect((await ask("cross-site")).status).toBe(403);
});
