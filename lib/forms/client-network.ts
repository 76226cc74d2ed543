import { isIP } from "node:net";

/**
 * The network that a request comes from: `192.0.2.0/24`, `2001:db8:1::/48`, or `unknown`. The address is read from
 * `X-Forwarded-For`, which our own web server sets to the one address that it vouches for (`cli/client-address.ts`).
 */
export function clientNetwork(request: Request): string {
  return networkOf(request.headers.get("x-forwarded-for") ?? "");
}

/** The network of an address: /24 of IPv4 (mapped into IPv6 too), /48 of IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  if (isIP(mapped) === 4) return `${mapped.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(address) !== 6) return "unknown";
  const groups = firstGroups(address.replace(/%.*$/, ""));
  return `${groups.map((group) => Number.parseInt(group || "0", 16).toString(16)).join(":")}::/48`;
}

/** The first three of the eight groups, written out (RFC 4291 §2.2). */
function firstGroups(address: string): string[] {
  const [before = "", after] = address.split("::");
  const left = before === "" ? [] : before.split(":");
  const right = after === undefined || after === "" ? [] : after.split(":");
  const zeros = Math.max(0, 8 - left.length - right.length - (address.includes(".") ? 1 : 0));
  return [...left, ...Array<string>(zeros).fill("0"), ...right].slice(0, 3);
}
