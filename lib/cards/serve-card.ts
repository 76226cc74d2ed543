import { isHeld, missing, notModified, send, unavailable } from "#lib/media/send-bytes.ts";
import type { Card } from "./card.ts";
import { type CardAddress, cardAt, cardPath, digestOf } from "./card-address.ts";
import type { CardPress } from "./card-press.ts";
import { recipe } from "./make-card.ts";

export type CardSource = {
  /** The card of something that readers may see now. */
  find: (address: CardAddress) => Card | undefined;
  press: () => Pick<CardPress, "print">;
  log: (line: string) => void;
};

/**
 * Answers GET and HEAD at `/cards/<kind>/<slug>/<digest>.jpeg`. What is unknown, or not out, is 404. Another digest leads to the card
 * of today: what was shared yesterday shows a picture for as long as the page is there.
 */
export async function serveCard(request: Request, source: CardSource): Promise<Response> {
  try {
    return await answer(request, source);
  } catch (error) {
    source.log(`MARBRE_CARD_FAILED ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
    return unavailable();
  }
}

async function answer(request: Request, { find, press }: CardSource): Promise<Response> {
  const address = cardAt(new URL(request.url).pathname);
  const card = address && find(address);
  if (!card) return missing();
  if (digestOf(card) !== address.digest) return elsewhere(cardPath(card));
  const etag = `"${address.digest}-${recipe}"`;
  if (isHeld(request, etag)) return notModified(etag);
  const print = await press().print(card);
  if (print.kind === "busy") return unavailable();
  return print.whole
    ? send(request, { bytes: print.bytes, type: "image/jpeg", etag })
    : sendForNow(request, print.bytes);
}

/** Nobody may keep this: a title that is changed back makes the old address the right one again, and two releases may run at once. */
function elsewhere(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location, "Cache-Control": "no-store" } });
}

/** A card without its picture is kept for a minute only: the picture may be mended. */
function sendForNow(request: Request, bytes: Buffer): Response {
  const headers = { "Content-Type": "image/jpeg", "Cache-Control": "public, max-age=60" };
  const body = request.method === "HEAD" ? null : new Uint8Array(bytes);
  return new Response(body, { headers: { ...headers, "Content-Length": String(bytes.length) } });
}
