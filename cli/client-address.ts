import type { IncomingMessage } from "node:http";

/**
 * The address of whoever asks: of the connection, or what the proxies in front say when there are any (`MARBRE_PROXIES`, their number).
 * Each proxy adds the address that it sees at the end of `X-Forwarded-For`; what stands before theirs anybody may have written.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? "";
  if (proxies === 0) return direct;
  const header = request.headers["x-forwarded-for"];
  const said = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",").map((address) => address.trim());
  return said.at(-proxies) || direct;
}

/** Reads `MARBRE_PROXIES`: 0 to 9, 0 when it is not set. */
export function proxyCount(text = process.env.MARBRE_PROXIES ?? "0"): number {
  if (/^\d$/.test(text)) return Number(text);
  throw new Error(`MARBRE_PROXIES must be the number of proxies in front of the site, 0 to 9, and is ${text}.`);
}
