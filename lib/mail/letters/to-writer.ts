import type { Site } from "#lib/content/site.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { quoteText } from "#lib/mail/plain-text.ts";
import { paths } from "#lib/site/paths.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";
import { citation, conversationHeaders, layOut, pointer, type Story, titleOf } from "./layout.ts";

/** What a letter to the writer of a comment speaks of. */
export type WriterMatter = {
  article: Story;
  comment: { id: string; root: string; body: string };
  statusPath: string;
};

/** Their comment has arrived: `waits` for a moderator, or has appeared already. */
export function receivedLetter(site: Site, matter: WriterMatter & { waits: boolean }): Letter {
  const words = mailWordsOf(site.language);
  const title = titleOf(site, matter.article);
  return letter(site, matter, words.received.subject(title), [
    matter.waits ? words.received.waits(title) : words.received.published(title),
    statusBlock(site, matter),
    citation(words.yourComment, quoteText(matter.comment.body)),
  ]);
}

/** A moderator published it. */
export function publishedLetter(site: Site, matter: WriterMatter): Letter {
  const words = mailWordsOf(site.language);
  const title = titleOf(site, matter.article);
  return letter(site, matter, words.published.subject(title), [
    pointer(site, words.published.text(title), paths.comment(matter.comment.id)),
    statusBlock(site, matter),
  ]);
}

/**
 * It was refused, or removed after it had appeared: a statement of reasons (Digital Services Act, article 17), with the rule, who took
 * the decision, and what can be done about it.
 */
export function refusedLetter(
  site: Site,
  matter: WriterMatter & {
    /** As the policy words it. */
    reason: { title: string; explanation: string };
    automatic: boolean;
    /** It had been published. */
    removed: boolean;
    /** The moderator's own words. */
    note?: string;
  },
): Letter {
  const words = mailWordsOf(site.language);
  const title = titleOf(site, matter.article);
  const { reason, automatic, removed, note = "" } = matter;
  return letter(site, matter, words.refused.subject(title), [
    removed ? words.refused.removed(title) : words.refused.text(title),
    `${words.refused.reason(reason.title.replace(/[.\s]+$/, ""))}\n${reason.explanation}`.trimEnd(),
    citation(words.note, quoteText(note)),
    automatic ? words.refused.byRule : pointer(site, words.refused.byPerson, paths.moderation),
    pointer(site, words.refused.appeal, matter.statusPath),
    words.keepLink,
    words.refused.elsewhere,
    citation(words.yourComment, quoteText(matter.comment.body)),
  ]);
}

/** A moderator asks them to put it differently. */
export function returnedLetter(site: Site, matter: WriterMatter & { note: string }): Letter {
  const words = mailWordsOf(site.language);
  const title = titleOf(site, matter.article);
  return letter(site, matter, words.returned.subject(title), [
    words.returned.text(title),
    citation(words.note, quoteText(matter.note)),
    `${pointer(site, words.returned.edit, matter.statusPath)}\n${words.keepLink}`,
    citation(words.yourComment, quoteText(matter.comment.body)),
  ]);
}

/** What came of their appeal. */
export function appealDecisionLetter(
  site: Site,
  matter: WriterMatter & { decision: "granted" | "rejected"; note?: string },
): Letter {
  const words = mailWordsOf(site.language);
  const title = titleOf(site, matter.article);
  const { decision, note = "" } = matter;
  return letter(site, matter, words.appealDecision.subject(title), [
    words.appealDecision[decision](title),
    citation(words.note, quoteText(note)),
    statusBlock(site, matter),
    decision === "rejected" ? words.refused.elsewhere : undefined,
  ]);
}

function letter(site: Site, { comment }: WriterMatter, subject: string, blocks: (string | undefined)[]): Letter {
  const { hello } = mailWordsOf(site.language);
  return layOut(site, { subject, blocks: [hello, ...blocks], headers: conversationHeaders(site, comment.root) });
}

function statusBlock(site: Site, { statusPath }: WriterMatter): string {
  const words = mailWordsOf(site.language);
  return `${pointer(site, words.follow, statusPath)}\n${words.keepLink}`;
}
