import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import type { Made } from "./newsroom.ts";
import { policyOf } from "./policy-of.ts";
import { renderCopy } from "./rendered.ts";

/** The standing page that says what may be said under articles. */
const charter = "charte-de-moderation";

/** The name under which the account of what the newsroom did is kept for readers, as JSON. */
export const figuresName = "moderation";

export type ModerationView = { policy: ModerationPolicy; charterHtml: string; figures?: string };

/** The charter of comments, and an account of how it is kept. */
export function moderationPage(edition: Edition): Made<ModerationView> {
  const page = edition.record("page", charter);
  const lang = edition.site.language;
  const charterHtml = page ? renderCopy(edition, { markdown: page.body, file: page.file, lang }).html : "";
  const figures = edition.statements.threads.document(figuresName)?.data;
  return {
    view: { policy: policyOf(edition), charterHtml, ...(figures === undefined ? {} : { figures }) },
    on: [subject.site, subject.record("page", charter), subject.document(figuresName)],
  };
}
