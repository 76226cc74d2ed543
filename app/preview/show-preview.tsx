import { randomBytes } from "node:crypto";
import type { ReactNode } from "react";
import { previewDocument } from "#app/answer.tsx";
import type { View } from "#app/show.tsx";
import type { Edition } from "#lib/archive/edition.ts";
import { frameOf } from "#lib/archive/newsroom.ts";
import { documentOf } from "#lib/pages/page.ts";
import { previewHeaders } from "#lib/pages/security-headers.ts";
import { renderView } from "#lib/pages/views.ts";
import { leadOn, type Ways } from "#lib/previews/lead-on.ts";
import { pageAt } from "./page-at.tsx";

/** A page of an edition under a banner, ready to be shown. */
export type Preview = { document: ReactNode; nonce: string };

/** The page that an edition has at a path; nothing where it has none, or where it was withdrawn. Reads while it is called, and not after. */
export function previewOf(edition: Edition, path: string, banner: ReactNode): Preview | undefined {
  const frame = { ...frameOf(edition), inert: true };
  const nonce = randomBytes(16).toString("base64url");
  const document = pageAt(path, (at, make, show) => {
    const { view } = edition.withdrawal(at) ? { view: undefined } : make(edition);
    return view === undefined ? null : previewDocument(frame, at, show(view, frame), { banner, nonce });
  });
  return document === null ? undefined : { document, nonce };
}

/** Whom a preview is for: its address tells the newsroom's guests from others, so nobody else may see it. */
export type Audience = "staff" | "guest";

/** Answers with a preview, which nobody may keep, list or tell of. */
export async function showPreview(
  request: Request,
  { document, nonce }: Preview,
  ways: Ways,
  audience: Audience,
): Promise<Response> {
  const view: View = { title: "", body: document, whole: true };
  const html = documentOf(await renderView(view, "preview", new URL(request.url).origin));
  return new Response(leadOn(html, ways), {
    headers: [["Content-Type", "text/html; charset=utf-8"], ...previewHeaders(nonce, audience)],
  });
}
