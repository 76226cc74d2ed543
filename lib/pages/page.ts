import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import type { Document } from "#lib/archive/document.ts";
import type { Stamp } from "#lib/archive/generations.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Outcome } from "./outcome.ts";

/** A page or a document for machines as it is kept and sent: whole, compressed once. */
export type Page = {
  /** Canonical path, which is its address. */
  path: string;
  status: number;
  /** Where a 301 leads. */
  location?: string;
  /** What it was made from; only a page with a stamp is kept. */
  stamp?: Stamp;
  /** Media type; a page for people is HTML. */
  type?: string;
  /** Fields of its own. */
  headers?: Readonly<Record<string, string>>;
  /** The last change of substance. */
  modifiedAt?: Instant;
  /** It also shows what changes without a change of substance, such as comments: `modifiedAt` does not tell whether it is current. */
  lively?: boolean;
  /** A strong validator, of the uncompressed bytes. */
  etag: string;
  gzip: Buffer;
  brotli: Buffer;
  /** Bytes that are packed already: they are sent as they are, and the two above are empty. */
  plain?: Buffer;
};

/** A page from a trimmed document. */
export function makePage(path: string, html: string, outcome: Outcome): Page {
  return {
    path,
    status: outcome.status,
    ...(outcome.status === 301 ? { location: outcome.location } : {}),
    ...("stamp" in outcome && outcome.stamp ? { stamp: outcome.stamp } : {}),
    ...("modifiedAt" in outcome && outcome.modifiedAt !== undefined ? { modifiedAt: outcome.modifiedAt } : {}),
    ...("lively" in outcome && outcome.lively ? { lively: true } : {}),
    ...compressed(html),
  };
}

/** A document for machines, with what it was made from. */
export function makeDocument(path: string, { body, ...about }: Document, stamp: Stamp): Page {
  return { path, status: 200, stamp, ...about, ...compressed(body) };
}

/** A file that is served as it lies on the disk. */
export function makeFile(path: string, bytes: Buffer, type: string, headers: Record<string, string>): Page {
  const about = { path, status: 200, type, headers } as const;
  if (/^(?:text|application)\/|svg/.test(type)) return { ...about, ...compressed(bytes) };
  return { ...about, etag: etagOf(bytes), gzip: Buffer.alloc(0), brotli: Buffer.alloc(0), plain: bytes };
}

/** The document of a page. */
export function documentOf({ gzip }: Page): string {
  return gunzipSync(gzip).toString("utf8");
}

function compressed(content: string | Buffer): Pick<Page, "etag" | "gzip" | "brotli"> {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    etag: etagOf(bytes),
    gzip: gzipSync(bytes, { level: 7 }),
    brotli: brotliCompressSync(bytes, { params }),
  };
}

function etagOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
}
