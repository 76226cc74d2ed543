import { randomBytes } from "node:crypto";
import { keyed, seal, unseal } from "#lib/seal/seal.ts";
import type { Counter } from "./attempts.ts";
import { cookieValue, setCookie } from "./cookies.ts";

/** The cookie by which a browser is known to have signed in to an account: it opens nothing. */
export function deviceCookie(email: string): string {
  const value = seal("staff-device", `${accountKey(email)}~${randomBytes(8).toString("hex")}`);
  return setCookie("device", value, 365 * 24 * 60 * 60);
}

/** What a browser's attempts at an account are counted by: itself when it is known there, else the account, like those of everybody. */
export function accountCounter<Known extends Counter["kind"], Unknown extends Counter["kind"]>(
  email: string,
  headers: Headers,
  kinds: { known: Known; unknown: Unknown },
): { kind: Known | Unknown; of: string } {
  const device = unseal("staff-device", cookieValue(headers, "device") ?? "");
  const known = device?.startsWith(`${accountKey(email)}~`);
  return device && known ? { kind: kinds.known, of: device } : { kind: kinds.unknown, of: email };
}

const accountKey = (email: string) => keyed("staff-device", email);
