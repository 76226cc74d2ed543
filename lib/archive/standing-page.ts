import type { StandingPage } from "#lib/content/entities.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import type { Made } from "./newsroom.ts";
import { renderCopy } from "./rendered.ts";

/** A standing page with its rendered body. */
export function standingPage(edition: Edition, slug: string): Made<{ page: StandingPage; html: string } | undefined> {
  const page = edition.record("page", slug);
  if (!page) return { view: undefined, on: [] };
  const { html } = renderCopy(edition, { markdown: page.body, file: page.file, lang: edition.site.language });
  return { view: { page, html }, on: [subject.site, subject.record("page", slug)] };
}
