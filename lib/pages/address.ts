/** The form in which a path is written in a header or in a request. The sign between two slugs stays as it is (RFC 3986 §3.3). */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/").replaceAll("%2B", "+");
}

/** A request target in its parts (RFC 9112 §3.2): the origin form, or the absolute form that proxies may send. */
export function splitTarget(target: string): { pathname: string; search: string } {
  const origin = target.replace(/^https?:\/\/[^/?#]*/i, "");
  const at = origin.indexOf("?");
  const pathname = at === -1 ? origin : origin.slice(0, at);
  return { pathname: pathname.startsWith("/") ? pathname : `/${pathname}`, search: at === -1 ? "" : origin.slice(at) };
}
