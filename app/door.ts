import { isUnavailable } from "#lib/database/unavailable.ts";
import { type FormReading, readForm } from "#lib/forms/read-form.ts";
import { foreignResponse, isForeign } from "#lib/forms/same-origin.ts";

/** A form of ours that was sent from a page of ours, or the answer to whatever else came. */
export async function ownForm(request: Request, baseUrl: string): Promise<FormReading> {
  if (isForeign(request, process.env.MARBRE_BASE_URL ?? baseUrl)) return { ok: false, response: foreignResponse() };
  return readForm(request);
}

/** Leads the browser on after a write (RFC 9110 §15.4.4). */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}

/** Does something with the database, or else answers that it is away, with everything that was typed. */
export async function orUnavailable(work: () => Promise<Response>, away: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    console.error(`MARBRE_DATABASE_AWAY ${error instanceof Error ? error.message : String(error)}`);
    return await away();
  }
}

/** Headers of an answer that says to come back in a moment. */
export const retrySoon = { "Retry-After": "60" };
