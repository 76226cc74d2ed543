import type { ReactNode } from "react";
import { show } from "#app/show.tsx";
import { DeskFrame } from "#components/desk/desk-frame.tsx";
import type { DeskView } from "#components/desk/desk-view.ts";
import type { Edition } from "#lib/archive/edition.ts";
import { read } from "#lib/archive/newsroom.ts";
import { policyOf } from "#lib/archive/policy-of.ts";
import { queueCounts } from "#lib/comments/desk/counts.ts";
import type { Paper } from "#lib/comments/desk/decision.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { paths } from "#lib/site/paths.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import type { Door } from "./door.tsx";
import { flashOf, withoutFlash } from "./flash.ts";

/** What a page of the desk is made of, once whoever asks has been let in. */
export async function deskView({ store, site, url, now }: Door, staff: SignedInStaff): Promise<DeskView> {
  return {
    site,
    policy: readPolicy(),
    staff,
    counts: await queueCounts(store),
    titleOf,
    here: withoutFlash(url),
    now,
    flash: flashOf(url, site.language),
  };
}

/** Shows a page of moderation in its frame. */
export function showDesk(
  { request }: Door,
  desk: DeskView,
  { title, body, status = 200 }: { title: string; body: ReactNode; status?: number },
): Promise<Response> {
  return show(request, <DeskFrame desk={desk}>{body}</DeskFrame>, { title, status, desk: true });
}

export function readPolicy(): ModerationPolicy {
  return read((edition) => ({ view: policyOf(edition), on: [] })).view;
}

/** What mail about decisions says of the paper. */
export function paperOf({ site }: Door): Paper {
  return { site, titleOf };
}

/** The title of the article that a slug leads to, also after it was renamed; the slug where readers cannot see it. */
function titleOf(slug: string): string {
  return read((edition) => ({ view: titleIn(edition, slug), on: [] })).view;
}

function titleIn(edition: Edition, slug: string): string {
  const to = edition.redirect(paths.article(slug)) ?? "";
  const article = edition.article(slug) ?? edition.article(to.slice(paths.article("").length));
  return article?.title ?? slug;
}
