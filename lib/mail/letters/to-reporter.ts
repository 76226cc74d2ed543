import type { Site } from "#lib/content/site.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { quoteText } from "#lib/mail/plain-text.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";
import { citation, layOut, pointer, type Story, titleOf } from "./layout.ts";

/**
 * Confirms that a report was received (Digital Services Act, article 16, 4). Its address was not confirmed by anybody: so it holds
 * nothing that was typed into the form.
 *
 * @param matter.reason The title of the reason that was chosen.
 */
export function reportReceiptLetter(
  site: Site,
  matter: { article: Story; reason: string; receiptPath: string },
): Letter {
  const words = mailWordsOf(site.language);
  const { subject, text, reason, follow } = words.reportReceipt;
  return layOut(site, {
    subject,
    blocks: [
      words.hello,
      text(titleOf(site, matter.article)),
      reason(matter.reason),
      pointer(site, follow, matter.receiptPath),
    ],
  });
}

/** Tells what was decided about a report, by whom, and what can be done about it (article 16, 5 and 6). */
export function reportDecisionLetter(
  site: Site,
  matter: { article: Story; decision: "upheld" | "dismissed"; receiptPath: string; note?: string },
): Letter {
  const words = mailWordsOf(site.language);
  const { article, decision, receiptPath, note = "" } = matter;
  return layOut(site, {
    subject: words.reportDecision.subject,
    blocks: [
      words.hello,
      words.reportDecision[decision](titleOf(site, article)),
      citation(words.note, quoteText(note)),
      words.reportDecision.by,
      pointer(site, words.reportDecision.receipt, receiptPath),
      decision === "dismissed" ? words.refused.elsewhere : undefined,
    ],
  });
}
