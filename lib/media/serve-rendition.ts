import { byteRange } from "./byte-range.ts";
import type { Darkroom } from "./darkroom.ts";
import { type Format, type Image, offeredWidths } from "./image.ts";
import { recipe } from "./make-rendition.ts";
import { type Rendition, renditionAt } from "./rendition-address.ts";

export type MediaSource = {
  /** The image that the archive knows by this hash. */
  find: (hash: string) => Image | undefined;
  darkroom: () => Pick<Darkroom, "develop">;
  log: (line: string) => void;
};

const contentTypes: Record<Format, string> = { avif: "image/avif", webp: "image/webp", jpeg: "image/jpeg" };

/** An address holds the hash of what it shows: another picture has another one. */
const immutable = "public, max-age=31536000, immutable";

/**
 * Answers GET and HEAD at `/media/<content hash>/<width>.<format>`. What is not a declared rendition of a known image, or cannot be
 * made of it, is 404; what could be made at another time is 503.
 */
export async function serveRendition(request: Request, source: MediaSource): Promise<Response> {
  try {
    return await answer(request, source);
  } catch (error) {
    source.log(`MARBRE_MEDIA_FAILED ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
    return unavailable();
  }
}

async function answer(request: Request, { find, darkroom }: MediaSource): Promise<Response> {
  const rendition = renditionAt(new URL(request.url).pathname);
  const image = rendition && find(rendition.hash);
  if (!image || !offeredWidths(image).includes(rendition.width)) return missing();
  const etag = etagOf(rendition);
  if (isKnown(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers: { "Cache-Control": immutable, ETag: etag } });
  }
  const development = await darkroom().develop(image, rendition);
  switch (development.kind) {
    case "made":
      return send(request, rendition, development.bytes);
    case "failed":
      return missing();
    case "busy":
      return unavailable();
  }
}

/** Another recipe makes other bytes, which a strong validator must tell apart (RFC 9110 §8.8.1), or ranges of both could be joined. */
function etagOf({ hash, width, format }: Rendition): string {
  return `"${hash}-${width}-${format}-${recipe}"`;
}

/** RFC 9110 §13.1.2: a list of validators or `*`, compared weakly. */
function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((value) => value.trim() === "*" || value.trim().replace(/^W\//, "") === etag);
}

function send(request: Request, rendition: Rendition, bytes: Buffer): Response {
  const etag = etagOf(rendition);
  const headers = {
    "Content-Type": contentTypes[rendition.format],
    "Cache-Control": immutable,
    ETag: etag,
    "Accept-Ranges": "bytes",
  };
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

function missing(): Response {
  return say(404, "404 Not Found\n", { "Cache-Control": "public, max-age=60" });
}

function unavailable(): Response {
  return say(503, "503 Service Unavailable\n", { "Cache-Control": "no-store", "Retry-After": "5" });
}

/** In the words of the protocol: such addresses are read by programs. */
function say(status: number, text: string, headers: Record<string, string>): Response {
  return new Response(text, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
}
