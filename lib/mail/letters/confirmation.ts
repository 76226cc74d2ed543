import type { Site } from "#lib/content/site.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";
import { layOut, pointer, type Story, titleOf } from "./layout.ts";

/**
 * Asks whether an address belongs to whoever gave it. It may reach somebody who never heard of us: so it says nothing that a stranger
 * wrote, and how to be asked no more.
 *
 * @param statusPath The status page of the comment with which the address came.
 */
export function confirmationLetter(
  site: Site,
  links: { confirmPath: string; refusePath: string; days: number; article?: Story; statusPath?: string },
): Letter {
  const words = mailWordsOf(site.language);
  const { confirmPath, refusePath, days, article, statusPath } = links;
  return layOut(site, {
    subject: words.confirmation.subject(site.name),
    blocks: [
      words.hello,
      words.confirmation.given(site.name, article && titleOf(site, article)),
      pointer(site, words.confirmation.ask, confirmPath),
      words.confirmation.valid(days),
      statusPath && `${pointer(site, words.follow, statusPath)}\n${words.keepLink}`,
      pointer(site, words.confirmation.refuse, refusePath),
    ],
  });
}
