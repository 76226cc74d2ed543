import { createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "#lib/content/article.ts";

/** How far the clock of a host may be from ours where a signature holds its moment (Standard Webhooks, “verifying webhook authenticity”). */
const tolerance = 5 * 60_000;

/**
 * Whether whoever sent a delivery knows the secret. One header decides, the first that is there: a wrong one is not made up for by another.
 *
 * - GitLab, signing token: `webhook-signature`, base64 of the HMAC of id, moment and body (https://www.standardwebhooks.com)
 * - Forgejo and Gitea: `X-Forgejo-Signature` and `X-Gitea-Signature`, hexadecimal HMAC of the body
 * - GitHub: `X-Hub-Signature-256`, the same after `sha256=`
 * - GitLab, secret token: `X-Gitlab-Token`, which is the secret itself
 *
 * Every wrong one takes the same time.
 *
 * @param body The bytes as they came: parsed and written again they are others.
 */
export function isSigned(headers: Headers, body: Uint8Array, secret: string, now: Instant): boolean {
  const standard = headers.get("webhook-signature");
  if (standard !== null) return isStandard(standard, headers, { body, secret, now });
  const hex = headers.get("x-forgejo-signature") ?? headers.get("x-gitea-signature");
  if (hex !== null) return isHex(hex, body, secret);
  const prefixed = headers.get("x-hub-signature-256");
  if (prefixed !== null) return prefixed.startsWith("sha256=") && isHex(prefixed.slice("sha256=".length), body, secret);
  const token = headers.get("x-gitlab-token");
  return token !== null && same(digest(token), digest(secret));
}

/** Whether a request claims a signature at all: what does not is refused before any of its body is read. */
export function claimsSignature(headers: Headers): boolean {
  return [
    "webhook-signature",
    "x-forgejo-signature",
    "x-gitea-signature",
    "x-hub-signature-256",
    "x-gitlab-token",
  ].some((name) => headers.has(name));
}

function isHex(written: string, body: Uint8Array, secret: string): boolean {
  const wanted = createHmac("sha256", secret).update(body).digest();
  return /^[0-9a-f]{64}$/i.test(written) && same(Buffer.from(written, "hex"), wanted);
}

/** Several signatures may stand in the header, between spaces, while a secret is being replaced. */
function isStandard(
  written: string,
  headers: Headers,
  { body, secret, now }: { body: Uint8Array; secret: string; now: Instant },
): boolean {
  const id = headers.get("webhook-id");
  const seconds = headers.get("webhook-timestamp") ?? "";
  if (id === null || !/^\d{1,12}$/.test(seconds) || Math.abs(Number(seconds) * 1000 - now) > tolerance) return false;
  const wanted = createHmac("sha256", standardKey(secret)).update(`${id}.${seconds}.`).update(body).digest();
  return written
    .split(" ")
    .map((one) => same(Buffer.from(/^v1,(.+)$/.exec(one)?.[1] ?? "", "base64"), wanted))
    .includes(true);
}

/** The key of a signing token stands in base64 behind `whsec_`. */
function standardKey(secret: string): Buffer {
  return secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : Buffer.from(secret);
}

function digest(text: string): Buffer {
  return createHmac("sha256", "token").update(text).digest();
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}
