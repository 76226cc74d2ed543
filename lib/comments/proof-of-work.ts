import { randomInt } from "node:crypto";
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Transaction } from "kysely";
import { z } from "zod";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import type { Tables } from "#lib/database/tables.ts";
import { keyed } from "#lib/seal/seal.ts";

/** A solved challenge, by which one comment is proven. */
export type Proof = { key: string; until: Instant };

/** Milliseconds in which a challenge must be solved and sent. `public/proof.js` begins anew well before. */
const lifetime = 30 * 60_000;

/**
 * The work: a browser derives keys until it finds ours, from 100 to 200 times. That is half a second of a computer, a second or two of
 * a telephone, and as much for whoever sends a thousand comments, each time. Making a challenge derives one key, checking a solution none.
 */
const cost = 5_000;
const tries = { least: 100, most: 200 };

/** A solved challenge has about 500 characters. What is longer is not ours, and not read. */
const longest = 2_000;

const payloadForm = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.string(),
      cost: z.int(),
      expiresAt: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string(),
      salt: z.string(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/** Work for one browser, signed, so that nothing is stored of it until it is done. */
export function makeChallenge(now: Instant): Promise<Challenge> {
  return createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost,
    counter: randomInt(tries.least, tries.most + 1),
    deriveKey,
    expiresAt: new Date(now + lifetime),
    ...secrets(),
  });
}

/** The proof in the field of a form; nothing when it is missing, forged, wrong or too old. */
export async function readProof(text: string, now: Instant): Promise<Proof | undefined> {
  const payload = readPayload(text);
  if (!payload) return undefined;
  const { nonce, expiresAt } = payload.challenge.parameters;
  const until = expiresAt * 1000;
  if (until <= now) return undefined;
  const { verified } = await verifySolution({ ...payload, deriveKey, ...secrets() });
  return verified ? { key: nonce, until } : undefined;
}

/** Whether nobody has used this proof before, in the transaction of the comment that uses it. */
export async function spendProof(trx: Transaction<Tables>, proof: Proof): Promise<boolean> {
  const insertion = trx
    .insertInto("proofs")
    .values(proof)
    .onConflict((conflict) => conflict.column("key").doNothing());
  return (await insertion.returning("key").executeTakeFirst()) !== undefined;
}

/** Forgets proofs that would not be taken any more. */
export async function forgetProofs({ db }: Store, now: Instant): Promise<void> {
  await db.deleteFrom("proofs").where("until", "<=", now).execute();
}

function secrets() {
  return { hmacSignatureSecret: keyed("altcha", "challenge"), hmacKeySignatureSecret: keyed("altcha", "key") };
}

function readPayload(text: string): z.infer<typeof payloadForm> | undefined {
  if (text.length > longest) return undefined;
  try {
    return payloadForm.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
