/**
 * The cookies of the desk. `__Host-` (RFC 6265bis §4.1.3.2) binds them to this host, to HTTPS and to the whole site: neither a
 * neighbouring subdomain nor plain HTTP can plant one. Browsers take `localhost` for secure, so development needs no exception.
 */
export const cookieNames = {
  session: "__Host-marbre-session",
  /** Between the password and the code. */
  challenge: "__Host-marbre-challenge",
  /** Of a browser that asked for a code by mail. */
  mailed: "__Host-marbre-mailed",
  /** Says that somebody has signed in from this browser before. */
  device: "__Host-marbre-device",
};

export const cookieAttributes = { secure: true, httpOnly: true, sameSite: "lax", path: "/" } as const;

/** Headers for the sign-in library: the one cookie that the call is about, and the browser's name. It is told nothing else. */
export function headersWith(headers: Headers, cookie?: keyof typeof cookieNames): Headers {
  const passed = new Headers();
  const agent = headers.get("user-agent");
  if (agent) passed.set("User-Agent", agent.slice(0, 300));
  const pair = cookie && cookiePair(headers, cookieNames[cookie]);
  if (pair) passed.set("Cookie", pair);
  return passed;
}

/** What a cookie of ours holds, as it was sent. */
export function cookieValue(headers: Headers, cookie: keyof typeof cookieNames): string | undefined {
  return cookiePair(headers, cookieNames[cookie])?.slice(cookieNames[cookie].length + 1);
}

/** A `Set-Cookie` of ours that is kept for so many seconds. */
export function setCookie(cookie: keyof typeof cookieNames, value: string, seconds: number): string {
  return `${cookieNames[cookie]}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`;
}

function cookiePair(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`));
}
