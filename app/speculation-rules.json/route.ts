/** What is made for one request is fetched when it is asked for, and not before. */
const doors = ["/search/*", "/comments/*", "/reports/*", "/mail/*", "/desk/*"];

/** A link is prefetched when a reader is about to follow it. Pages are small and cached, so that the next one is there at once. */
const pages = { and: [{ href_matches: "/*" }, { not: { href_matches: doors } }] };
const rules = { prefetch: [{ where: pages, eagerness: "moderate" }] };

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "Content-Type": "application/speculationrules+json", "Cache-Control": "public, max-age=86400" },
  });
}
