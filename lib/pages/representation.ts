import type { IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";
import { chosenCoding } from "./accept.ts";
import { cacheControl } from "./cache-control.ts";
import { type Conditions, isHeld } from "./conditions.ts";
import type { Page } from "./page.ts";
import { surrogateKeys } from "./surrogate-keys.ts";

/** The fields of a request that choose among the representations of a page. */
export type Asking = Conditions & Pick<IncomingHttpHeaders, "accept-encoding">;

/** A status, its fields, and the bytes that go with them: none with 304. */
export type Representation = { status: number; headers: [name: string, value: string][]; body?: Buffer };

/**
 * What is answered with a page: the smallest coding that is welcome, or 304 to who holds it.
 *
 * @param varies Request fields that the choice of this page hung on.
 */
export function represent(asking: Asking, page: Page, varies: string[] = []): Representation {
  const coding = page.plain ? undefined : chosenCoding(asking["accept-encoding"]);
  // RFC 9110 §8.8.3: each representation has its own strong validator.
  const etag = `"${page.etag}${coding === undefined ? "" : `-${coding}`}"`;
  const headers: Representation["headers"] = [["Cache-Control", cacheControl(page, Date.now())]];
  if (!page.plain) headers.push(["Vary", [...varies, "Accept-Encoding"].join(", ")]);
  headers.push(["ETag", etag], ...Object.entries(page.headers ?? {}));
  if (page.modifiedAt !== undefined) headers.push(["Last-Modified", new Date(page.modifiedAt).toUTCString()]);
  const keys = surrogateKeys(page);
  if (keys.length > 0) headers.push(["Surrogate-Key", keys.join(" ")], ["Cache-Tag", keys.join(",")]);
  if (page.status === 200 && isHeld(asking, page, etag)) return { status: 304, headers };
  const body = coding === "br" ? page.brotli : coding === "gzip" ? page.gzip : (page.plain ?? gunzipSync(page.gzip));
  headers.push(["Content-Type", page.type ?? "text/html; charset=utf-8"], ["Content-Length", String(body.length)]);
  if (coding !== undefined) headers.push(["Content-Encoding", coding]);
  return { status: page.status, headers, body };
}

/**
 * The same as a route handler answers it. The framework takes `Content-Encoding` out of what handlers answer and compresses it itself
 * (`next/dist/server/send-response.js`), so that the validator is a weak one (RFC 9110 §8.8.1).
 */
export function pageResponse(request: Request, page: Page): Response {
  const { "accept-encoding": _, ...conditions } = Object.fromEntries(request.headers);
  const { status, headers, body } = represent(conditions, page);
  const fields = new Headers();
  // What a page says of itself takes the place of what is said of all.
  for (const [name, value] of headers) fields.set(name, name === "ETag" ? `W/${value}` : value);
  return new Response(body && new Uint8Array(body), { status, headers: fields });
}
