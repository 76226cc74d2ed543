import { byteRange } from "./byte-range.ts";

/** A file that is what its address says for good, with the strong validator of its bytes. */
export type Sent = { bytes: Buffer; type: string; etag: string };

/** Such an address holds the hash of what it shows: something else has another one. */
const immutable = "public, max-age=31536000, immutable";

/** Whether who asks holds this already. RFC 9110 §13.1.2: a list of validators or `*`, compared weakly. */
export function isHeld(request: Request, etag: string): boolean {
  const header = request.headers.get("if-none-match");
  if (header === null) return false;
  return header.split(",").some((value) => value.trim() === "*" || value.trim().replace(/^W\//, "") === etag);
}

export function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: { "Cache-Control": immutable, ETag: etag } });
}

/** Answers GET and HEAD with a file, or with the part of it that is asked for. */
export function send(request: Request, { bytes, type, etag }: Sent): Response {
  const headers = { "Content-Type": type, "Cache-Control": immutable, ETag: etag, "Accept-Ranges": "bytes" };
  const range = byteRange(rangeOf(request, etag), bytes.length);
  if (range === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { "Content-Range": `bytes */${bytes.length}`, "Cache-Control": "no-store" },
    });
  }
  if (range === "whole") return reply(request, 200, headers, bytes);
  const { first, last } = range;
  const place = { "Content-Range": `bytes ${first}-${last}/${bytes.length}` };
  return reply(request, 206, { ...headers, ...place }, bytes.subarray(first, last + 1));
}

/** Nothing of that name; or not any more, or not yet. */
export function missing(): Response {
  return say(404, "404 Not Found\n", { "Cache-Control": "public, max-age=60" });
}

export function unavailable(): Response {
  return say(503, "503 Service Unavailable\n", { "Cache-Control": "no-store", "Retry-After": "5" });
}

/** Ranges are for GET (RFC 9110 §14.2), and with `If-Range` only for who holds the same representation (§13.1.5). */
function rangeOf(request: Request, etag: string): string | null {
  const condition = request.headers.get("if-range");
  if (request.method !== "GET" || (condition !== null && condition !== etag)) return null;
  return request.headers.get("range");
}

function reply(request: Request, status: number, headers: Record<string, string>, bytes: Buffer): Response {
  const body = request.method === "HEAD" ? null : new Uint8Array(bytes);
  return new Response(body, { status, headers: { ...headers, "Content-Length": String(bytes.length) } });
}

/** In the words of the protocol: such addresses are read by programs. */
function say(status: number, text: string, headers: Record<string, string>): Response {
  return new Response(text, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
}
