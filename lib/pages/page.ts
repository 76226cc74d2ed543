import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Stamp } from "#lib/archive/generations.ts";
import type { Outcome } from "./outcome.ts";

/** A page as it is kept and sent: a whole document, compressed once. */
export type Page = {
  /** Canonical path, which is its address. */
  path: string;
  status: Outcome["status"];
  /** Where a 301 leads. */
  location?: string;
  /** What it was made from; only a page with a stamp is kept. */
  stamp?: Stamp;
  /** A strong validator, of the uncompressed document. */
  etag: string;
  gzip: Buffer;
};

/** A page from a trimmed document. */
export function makePage(path: string, html: string, outcome: Outcome): Page {
  return {
    path,
    status: outcome.status,
    ...(outcome.status === 301 ? { location: outcome.location } : {}),
    ...("stamp" in outcome && outcome.stamp ? { stamp: outcome.stamp } : {}),
    etag: createHash("sha256").update(html).digest("base64url").slice(0, 22),
    gzip: gzipSync(html, { level: 7 }),
  };
}
