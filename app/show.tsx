import { randomBytes } from "node:crypto";
import type { ReactNode } from "react";
import type { Page } from "#lib/pages/page.ts";
import { pageResponse } from "#lib/pages/representation.ts";
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

type ShowOptions = { title: string; status?: number; headers?: Readonly<Record<string, string>>; desk?: boolean };

/**
 * Answers a request with a page made for it alone: a whole document like any other, without scripts of the framework, that nobody
 * may keep. Where readers' pages are static and made by `answer`, the doors that read and write the database show theirs with this.
 */
export async function show(request: Request, body: ReactNode, options: ShowOptions): Promise<Response> {
  return pageResponse(request, await shownPage(request, body, options));
}

/** The page that `show` answers with. */
export async function shownPage(request: Request, body: ReactNode, options: ShowOptions): Promise<Page> {
  const { title, status = 200, desk = false, headers } = options;
  const nonce = randomBytes(16).toString("base64url");
  const view: View = { title, body, ...(desk ? { desk: { nonce } } : {}) };
  const page = await renderView(view, desk ? "desk" : "view", new URL(request.url).origin);
  return {
    ...page,
    status,
    headers: {
      "Cache-Control": "no-store",
      // Addresses of such pages may hold what only their reader should know.
      "Referrer-Policy": "same-origin",
      ...headers,
      ...(desk ? Object.fromEntries(deskHeaders(nonce)) : {}),
    },
  };
}
