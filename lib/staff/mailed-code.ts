import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Instant } from "#lib/content/article.ts";
import { keyed, seal, unseal } from "#lib/seal/seal.ts";
import { cookieValue, setCookie } from "./cookies.ts";

/** For how long a code by mail is good, in milliseconds. */
export const mailedCodeLifetime = 10 * 60_000;

const digits = 8;

/** A code that a browser has asked for: what its attempts are counted by, and the code itself. Neither is stored anywhere. */
export type MailedCode = { id: string; code: string };

/**
 * Makes a code for an address, whoever has it, and the cookie without which it is worth nothing. The cookie names the address by a
 * keyed hash, the code's end and its number; the code follows from these and our secret, so it cannot be read from the cookie.
 */
export function makeMailedCode(email: string, now: Instant): MailedCode & { cookie: string } {
  const until = Math.floor((now + mailedCodeLifetime) / 1000).toString(36);
  const id = `${addressKey(email)}_${until}_${randomBytes(12).toString("hex")}`;
  return { id, code: codeOf(id), cookie: setCookie("mailed", seal("staff-mailed", id), mailedCodeLifetime / 1000) };
}

/** The code that this browser has asked for, for this address; nothing when it asked for none, for another's, or too long ago. */
export function mailedCodeOf(headers: Headers, email: string, now: Instant): MailedCode | undefined {
  const id = unseal("staff-mailed", cookieValue(headers, "mailed") ?? "");
  const [address, seconds = ""] = id?.split("_") ?? [];
  if (id === undefined || address !== addressKey(email) || Number.parseInt(seconds, 36) * 1000 <= now) return undefined;
  return { id, code: codeOf(id) };
}

/** Whether what was typed is a code; spaces do not count. Takes the same time for every wrong one of its length. */
export function isCode(typed: string, { code }: MailedCode): boolean {
  const [given, right] = [Buffer.from(typed.replaceAll(/\s/g, "")), Buffer.from(code)];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The cookie that takes a code from a browser. */
export const noMailedCode = (): string => setCookie("mailed", "", 0);

function codeOf(id: string): string {
  return (BigInt(`0x${keyed("staff-mailed-code", id)}`) % 10n ** BigInt(digits)).toString().padStart(digits, "0");
}

const addressKey = (email: string) => keyed("staff-mailed", email);
