/**
 * Whether a write may come from a page that is not ours. Browsers say where a form was (Fetch Metadata, §2.1; RFC 6454 §7):
 *
 * - `Sec-Fetch-Site` decides where it is sent, which is everywhere but on plain HTTP
 * - else `Origin` must be the host that was asked, or the paper's own origin; `null` is foreign
 * - a request with neither is not a form of a browser, and foreign too
 *
 * @param baseUrl The paper's own origin, for servers whose proxy changes `Host`.
 */
export function isForeign(request: Request, baseUrl?: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null || origin === "null" || !URL.canParse(origin)) return true;
  return new URL(origin).host !== request.headers.get("host") && origin !== baseUrl;
}

/** The answer to a foreign write. */
export function foreignResponse(): Response {
  return new Response("This form is only taken from the pages of this site.\n", {
    status: 403,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
