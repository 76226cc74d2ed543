import { randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Store } from "#lib/database/store.ts";
import { keyed } from "#lib/seal/seal.ts";
import { cookieAttributes, cookieNames } from "./cookies.ts";
import { passwordLength } from "./password.ts";
import { provenSignIn, provenSignInPath } from "./proven-sign-in.ts";

/** A session ends after so many seconds, whatever is done in it: once a week everybody signs in again. */
const sessionSeconds = 7 * 24 * 60 * 60;

/**
 * The options of better-auth. It keeps accounts and sessions in our database and is called in process only: none of its own
 * addresses is served, so its limits and its check of origins do not run, and ours (`attempts.ts`, `isForeign`) do.
 */
export function authenticationOptions({ db, dialect }: Pick<Store, "db" | "dialect">) {
  return {
    appName: "Marbre",
    // Never asked for: it only keeps the library from guessing at one from requests.
    baseURL: "https://desk.invalid",
    secret: keyed("staff", "sessions") + keyed("staff", "second factors"),
    database: { db, type: dialect, transaction: true },
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: {
      modelName: "staff",
      additionalFields: { role: { type: "string", required: true, input: false } },
    },
    account: { modelName: "credentials" },
    verification: { modelName: "challenges" },
    session: { modelName: "sessions", expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: 0 },
    plugins: [secondFactor(), provenSignIn],
    advanced: {
      // Sealed into links, which are in lower case.
      database: { generateId: () => randomBytes(12).toString("hex") },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: cookieAttributes,
      cookies: {
        session_token: { name: cookieNames.session },
        two_factor: { name: cookieNames.challenge },
      },
    },
  } satisfies Parameters<typeof betterAuth>[0];
}

/** The library asks for the second factor after a password alone; ours is asked for however somebody signs in. */
function secondFactor() {
  const plugin = twoFactor({ twoFactorTable: "secondFactors" });
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      context.path === provenSignInPath || hook.matcher(context),
  }));
  return { ...plugin, hooks: { after } };
}

const makeAuthentication = (store: Store) => betterAuth(authenticationOptions(store));

type Authentication = ReturnType<typeof makeAuthentication>;

const made = new WeakMap<Store, Authentication>();

/** The sign-in library over a database; one for each. */
export function authentication(store: Store): Authentication {
  const known = made.get(store);
  if (known) return known;
  const fresh = makeAuthentication(store);
  made.set(store, fresh);
  return fresh;
}

/** What a call of the library came to: its answer and its cookies, or the code of what it refused. */
export type Call<T> = { ok: true; response: T; cookies: string[] } | { ok: false; code: string };

/**
 * Waits for a call that returns headers. What the library refuses is a value; what went wrong inside it, such as a database that
 * cannot be reached, is thrown as it was.
 */
export async function settle<T>(call: Promise<{ headers: Headers; response: T }>): Promise<Call<T>> {
  try {
    const { headers, response } = await call;
    return { ok: true, response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (error.statusCode >= 500) throw error.cause ?? error;
    return { ok: false, code: error.body?.code ?? error.status.toString() };
  }
}
