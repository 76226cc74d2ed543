import { readBytes } from "#lib/forms/read-bytes.ts";
import { largestDelivery, receive, unsigned } from "#lib/publishing/receive.ts";
import { publishSettings } from "#lib/publishing/settings.ts";
import { claimsSignature } from "#lib/publishing/signatures.ts";

/** The last publications of this machine. What shows them is the desk, for which the first delivery of a process need not wait. */
export async function GET(request: Request): Promise<Response> {
  const { showPublications } = await import("./show-publications.tsx");
  return showPublications(request);
}

/** A delivery of a git host. No session and no page of ours stands behind it: its signature alone opens this door. */
export async function POST(request: Request): Promise<Response> {
  const { secret } = publishSettings(process.env);
  const { marbrePublisher: publisher } = globalThis;
  if (secret === undefined || !publisher) return answer(404, "There is no webhook here.");
  if (!claimsSignature(request.headers)) return answer(unsigned.status, unsigned.message);
  const body = await readBytes(request, largestDelivery);
  if (body === "too large") return answer(413, `A delivery may weigh ${largestDelivery} bytes.`);
  if (body === "interrupted") return answer(400, "The delivery did not arrive whole.");
  const { status, message } = await receive({ headers: request.headers, body }, { publisher, secret, now: Date.now() });
  return answer(status, message);
}

function answer(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
