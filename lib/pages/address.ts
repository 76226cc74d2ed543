import { cardAt } from "#lib/cards/card-address.ts";

/** The form in which a path is written in a header or in a request. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Addresses of the framework, of images and cards, and of files and handlers with a dot in their last name are not pages of ours. */
export function isPageAddress(pathname: string): boolean {
  if (cardAt(pathname)) return false;
  return !/^\/(?:_next\/static\/.+|media\/[^/]+\/[^/]+)$/.test(pathname) && !publicFiles.test(pathname);
}

/** Names of files served as they are. Anything else with a dot is a made-up address, and gets the same 404 as others. */
const publicFiles = /^\/(?:fonts\/[\w.-]+|[\w-]+\.(?:js|svg|ico|png|txt|json|xml|webmanifest))$/;

/** A request target in its parts (RFC 9112 §3.2): the origin form, or the absolute form that proxies may send. */
export function splitTarget(target: string): { pathname: string; search: string } {
  const origin = target.replace(/^https?:\/\/[^/?#]*/i, "");
  const at = origin.indexOf("?");
  const pathname = at === -1 ? origin : origin.slice(0, at);
  return { pathname: pathname.startsWith("/") ? pathname : `/${pathname}`, search: at === -1 ? "" : origin.slice(at) };
}
