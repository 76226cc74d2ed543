import { openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { PublicationsPage } from "#components/desk/publications-page.tsx";
import { readBytes } from "#lib/forms/read-bytes.ts";
import { Journal } from "#lib/publishing/journal.ts";
import { largestDelivery, receive, unsigned } from "#lib/publishing/receive.ts";
import { publishSettings } from "#lib/publishing/settings.ts";
import { claimsSignature } from "#lib/publishing/signatures.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";

/** The last publications of this machine. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "editor", async (door, staff) => {
    const desk = await deskView(door, staff);
    const { marbrePublisher: publisher } = globalThis;
    const publications = new Journal(stateFolder()).publications();
    const state = publisher ? (publisher.busy ? "busy" : "idle") : "absent";
    const body = <PublicationsPage desk={desk} publications={publications} state={state} />;
    return showDesk(door, desk, { title: publishingWordsOf(door.site.language).title, body });
  });
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
