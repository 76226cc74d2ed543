import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { chosenCoding } from "./accept.ts";
import type { AskedAnswer } from "./asked.ts";
import { cacheControl } from "./cache-control.ts";
import { isHeld } from "./conditions.ts";
import { makeFile, type Page } from "./page.ts";
import { surrogateKeys } from "./surrogate-keys.ts";

/**
 * Answers GET and HEAD with a page, in the smallest coding that is welcome, or with 304 to who holds it.
 *
 * @param varies Request fields that the choice of this page hung on.
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, varies: string[] = []): void {
  const coding = page.plain ? undefined : chosenCoding(request.headers["accept-encoding"]);
  // RFC 9110 §8.8.3: each representation has its own strong validator.
  const etag = `"${page.etag}${coding === undefined ? "" : `-${coding}`}"`;
  response.setHeader("Cache-Control", cacheControl(page, Date.now()));
  if (!page.plain) response.setHeader("Vary", [...varies, "Accept-Encoding"].join(", "));
  response.setHeader("ETag", etag);
  for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
  if (page.modifiedAt !== undefined) response.setHeader("Last-Modified", new Date(page.modifiedAt).toUTCString());
  const keys = surrogateKeys(page);
  if (keys.length > 0) {
    response.setHeader("Surrogate-Key", keys.join(" "));
    response.setHeader("Cache-Tag", keys.join(","));
  }
  if (page.status === 200 && isHeld(request.headers, page, etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const body = coding === "br" ? page.brotli : coding === "gzip" ? page.gzip : (page.plain ?? gunzipSync(page.gzip));
  response.statusCode = page.status;
  response.setHeader("Content-Type", page.type ?? "text/html; charset=utf-8");
  if (coding !== undefined) response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Answers a question: compressed as pages are, with a validator of its bytes. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers }: AskedAnswer,
): void {
  if (status === 200) {
    const page = makeFile("", Buffer.from(body), type, { ...headers, "Cache-Control": "public, max-age=0" });
    sendPage(request, response, page);
    return;
  }
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

export function sendRedirect(response: ServerResponse, location: string): void {
  response.statusCode = 301;
  response.setHeader("Location", location);
  response.setHeader("Cache-Control", "public, max-age=3600");
  response.end();
}
