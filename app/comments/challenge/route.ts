import { readPaper } from "#lib/comments/commented.ts";
import { makeChallenge } from "#lib/comments/proof-of-work.ts";
import { foreignResponse, isForeign } from "#lib/forms/same-origin.ts";

/**
 * Work for the browser of somebody who is about to write (`public/proof.js`), made for each request: the look at its headers tells
 * the framework so. 404 where the policy asks for none.
 */
export async function GET(request: Request): Promise<Response> {
  const { policy, now, site } = readPaper();
  if (isForeign(request, process.env.MARBRE_BASE_URL ?? site.baseUrl)) return foreignResponse();
  const headers = { "Cache-Control": "no-store" };
  if (!policy.proofOfWork) return new Response(null, { status: 404, headers });
  return Response.json(await makeChallenge(now), { headers });
}
