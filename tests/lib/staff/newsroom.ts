import { createHmac } from "node:crypto";
import type { Store } from "#lib/database/store.ts";
import { invite } from "#lib/staff/administration.ts";
import { type Counter, countAttempt, limits } from "#lib/staff/attempts.ts";
import { authentication } from "#lib/staff/authentication.ts";
import { beginSecondFactor, confirmSecondFactor } from "#lib/staff/second-factor.ts";
import { admit } from "#lib/staff/sessions.ts";
import { type SignInAttempt, type SignInOutcome, signIn } from "#lib/staff/sign-in.ts";
import type { Role } from "#lib/staff/staff.ts";

/** The password of everybody in these tests. */
export const password = "un mot de passe bien long";

// Of nobody: what seals links and cookies in these tests.
process.env.MARBRE_SECRET = "0123456789abcdef0123456789abcdef";

let hash: Promise<string> | undefined;

/** Somebody who has accepted their invitation. Their password is hashed once for all: that is what takes time. */
export async function hire(store: Store, name: string, role: Role): Promise<{ id: string; email: string }> {
  const email = `${name.toLowerCase()}@lamorasse.example`;
  const invited = await invite(store, { name, email, role }, undefined, Date.now());
  if (!invited.ok) throw new Error(invited.problems.join());
  const { id } = invited.member;
  const { adapter, password: passwords } = await authentication(store).$context;
  hash ??= passwords.hash(password);
  await adapter.updateMany({
    model: "account",
    where: [{ field: "userId", value: id }],
    update: { password: await hash },
  });
  return { id, email };
}

/** The token at the end of a link's path. */
export const tokenOf = (path: string): string => path.split("/").at(-1) ?? "";

/** Uses attempts up, all but some, without the work of a password each. */
export async function exhaust(store: Store, counter: Counter, { now = Date.now(), left = 0 } = {}): Promise<void> {
  for (let attempt = left; attempt < limits[counter.kind].most; attempt++) await countAttempt(store, counter, now);
}

/** The code that an authenticator shows for a key (RFC 6238: SHA-1, six digits, thirty seconds). */
export function codeOf(key: string, now = Date.now()): string {
  const bits = Array.from(key, (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Somebody's second factor, in place: the key of their telephone, and their recovery codes. */
export async function addSecondFactor(store: Store, browser: Browser): Promise<{ key: string; codes: string[] }> {
  const admission = await admit(store, browser.headers);
  if (!admission.ok) throw new Error(admission.reason);
  const { headers } = browser;
  const own = { staff: admission.staff, headers, password, now: Date.now(), issuer: "La Morasse" };
  const begun = await beginSecondFactor(store, own);
  if (!begun.ok) throw new Error(begun.reason);
  const confirmed = await confirmSecondFactor(store, { headers, code: codeOf(begun.secret) });
  if (!confirmed.ok) throw new Error("The first code was refused.");
  browser.keep(confirmed.cookies);
  return { key: begun.secret, codes: begun.recoveryCodes };
}

/** A browser: what it keeps of the cookies that it was sent. */
export class Browser {
  readonly jar = new Map<string, string>();
  readonly network: string;

  constructor(network = "192.0.2.0/24") {
    this.network = network;
  }

  get headers(): Headers {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ "User-Agent": "Mozilla/5.0 Firefox/140.0", ...(cookie === "" ? {} : { Cookie: cookie }) });
  }

  keep(cookies: string[]): void {
    for (const cookie of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0\b/.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }

  async signIn(store: Store, email: string, more: Partial<SignInAttempt> = {}): Promise<SignInOutcome> {
    const { headers, network } = this;
    const outcome = await signIn(store, { email, password, headers, network, now: Date.now(), ...more });
    if ("cookies" in outcome) this.keep(outcome.cookies);
    return outcome;
  }
}
