import { randomBytes } from "node:crypto";
import type { ReactNode } from "react";
import { deskHeaders } from "#lib/pages/security-headers.ts";
import { renderView } from "#lib/pages/views.ts";

/** What the routes `-/view`, `-/desk` and `-/preview` show. */
export type View = {
  /** Of the document, without the paper's name. */
  title: string;
  body: ReactNode;
  /** The desk has a frame of its own, in `body`, and a script that only this nonce admits. */
  desk?: { nonce: string };
  /** `body` is the whole document, with what stands in its head. */
  whole?: boolean;
};

type ShowOptions = { title: string; status?: number; headers?: HeadersInit; desk?: boolean };

/**
 * Answers a request with a page made for it alone: a whole document like any other, without scripts of the framework, that nobody
 * may keep. Where readers' pages are static and made by `answer`, the doors that read and write the database show theirs with this.
 */
export async function show(request: Request, body: ReactNode, options: ShowOptions): Promise<Response> {
  const { title, status = 200, desk = false } = options;
  const nonce = randomBytes(16).toString("base64url");
  const view: View = { title, body, ...(desk ? { desk: { nonce } } : {}) };
  const html = await renderView(view, desk ? "desk" : "view", new URL(request.url).origin);
  const headers = new Headers(options.headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  // Addresses of such pages may hold what only their reader should know.
  headers.set("Referrer-Policy", "same-origin");
  if (desk) for (const [name, value] of deskHeaders(nonce)) headers.set(name, value);
  return new Response(html, { status, headers });
}
