import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { statusToken } from "#lib/comments/links.ts";
import { postComment } from "#lib/comments/post.ts";
import { forgetProofs, makeChallenge, readProof } from "#lib/comments/proof-of-work.ts";
import { editComment } from "#lib/comments/writer/edit.ts";
import type { Store } from "#lib/database/store.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { eachDatabase } from "../../support/databases.ts";
import { solve } from "../../support/solve.ts";
import { article, minute, noon, openPolicy, posting } from "./story.ts";

afterEach(() => vi.unstubAllEnvs());

describe("a proof of work", () => {
  const now = Date.now();
  let proof: string;
  beforeAll(async () => {
    proof = await solve(await makeChallenge(now));
  });

  test("is taken when a challenge of ours is solved, for half an hour", async () => {
    expect(await readProof(proof, now)).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      until: Math.floor(now / 1000 + 30 * 60) * 1000,
    });
    expect(await readProof(proof, now + 29 * minute)).toBeDefined();
    expect(await readProof(proof, now + 30 * minute)).toBeUndefined();
  });

  test("is another one with each challenge", async () => {
    const [one, other] = await Promise.all([makeChallenge(now), makeChallenge(now)]);
    expect(one.parameters.nonce).not.toBe(other.parameters.nonce);
  });

  test("is not taken for the challenge of another secret", async () => {
    vi.stubEnv("MARBRE_SECRET", "une autre clé de tests, longue et variée");
    expect(await readProof(proof, now)).toBeUndefined();
  });

  test("is not taken when its challenge was made easier or later, or its solution is made up", async () => {
    const { challenge, solution } = JSON.parse(proof);
    const { parameters } = challenge;
    const forged = [
      { challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, expiresAt: parameters.expiresAt + 600 } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, nonce: "0".repeat(32) } }, solution },
      { challenge, solution: { ...solution, derivedKey: parameters.keyPrefix } },
      { challenge, solution: { counter: 1, derivedKey: "0".repeat(64) } },
    ];
    for (const one of forged) expect(await readProof(JSON.stringify(one), now)).toBeUndefined();
  });

  test.each([
    ["nothing", ""],
    ["what a browser writes for nothing", "undefined"],
    ["another value", "null"],
    ["a broken text", "{"],
    ["a challenge without parts", '{"challenge":null}'],
    ["a deep nest", `${'{"challenge":'.repeat(4000)}1${"}".repeat(4000)}`],
  ])("is not %s", async (_what, text) => expect(await readProof(text, now)).toBeUndefined());
});

const policy: ModerationPolicy = { ...openPolicy, proofOfWork: true };
const proof = { key: "a1", until: noon + 30 * minute };

async function rule(store: Store, body: string, more: Parameters<typeof posting>[1] = {}) {
  const posted = await postComment(store, posting({ body }, { policy, ...more }));
  if (!posted.ok) throw new Error(JSON.stringify(posted));
  const row = await store.db.selectFrom("comments").selectAll().where("id", "=", posted.id).executeTakeFirstOrThrow();
  return [row.state, row.rule];
}

const publishes = ["published", "postmoderation"];
const holds = ["pending", "proof-of-work"];

eachDatabase("where a proof of work is asked for", (open) => {
  test("a comment with one appears, and a comment without one waits", async () => {
    const store = await open();
    expect(await rule(store, "Avec.", { proof })).toEqual(publishes);
    expect(await rule(store, "Sans.")).toEqual(holds);
  });

  test("a proof is good for one comment, even when two use it at once", async () => {
    const store = await open();
    const bodies = ["Un.", "Deux.", "Trois."];
    const rules = await Promise.all(bodies.map((body) => rule(store, body, { proof })));
    expect(rules.filter(([state]) => state === "published")).toEqual([publishes]);
    expect(rules.filter(([state]) => state === "pending")).toEqual([holds, holds]);
  });

  test("the same form sent twice finds its comment, which its proof made appear", async () => {
    const store = await open();
    const first = await postComment(store, posting({}, { policy, proof }));
    expect(await postComment(store, posting({}, { policy, proof }))).toEqual({ ...first, repeated: true });
    expect(first).toMatchObject({ published: true });
  });

  test("a comment that waits for the lack of one is not published by an edit", async () => {
    const store = await open();
    const posted = await postComment(store, posting({}, { policy }));
    const token = statusToken(posted.ok ? posted.id : "");
    const edit = { token, body: "Autrement.", version: 1, article, slugs: [article.slug], network: "192.0.2.0/24" };
    expect(await editComment(store, { ...edit, policy, now: noon + minute })).toEqual({ ok: true, published: false });
  });

  test("used proofs are forgotten once they would not be taken any more", async () => {
    const store = await open();
    await rule(store, "Avec.", { proof });
    const kept = () => store.db.selectFrom("proofs").selectAll().execute();
    await forgetProofs(store, proof.until - 1);
    expect(await kept()).toEqual([proof]);
    await forgetProofs(store, proof.until);
    expect(await kept()).toEqual([]);
  });
});
