/** A link is prefetched when a reader is about to follow it. Pages are small and cached, so that the next one is there at once. */
const rules = { prefetch: [{ where: { href_matches: "/*" }, eagerness: "moderate" }] };

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "Content-Type": "application/speculationrules+json", "Cache-Control": "public, max-age=86400" },
  });
}
