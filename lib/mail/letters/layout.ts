import type { Site } from "#lib/content/site.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { oneLine } from "#lib/mail/plain-text.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { typography } from "#lib/text/typography.ts";

/** The article that a letter speaks of: its title as copy has it. */
export type Story = { title: string };

/**
 * A letter of plain text: blocks with a blank line between them, and below the name of the paper, set off as a signature is (RFC 3676
 * §4.3). Lines of ours are left to the reader's program to break, so that addresses stay whole.
 */
export function layOut(
  site: Site,
  {
    subject,
    blocks,
    headers = {},
  }: { subject: string; blocks: (string | undefined)[]; headers?: Record<string, string> },
): Letter {
  const body = blocks.filter((block) => block !== undefined && block !== "").join("\n\n");
  const signature = `-- \n${site.name}\n${absoluteUrl(site, "/")}`;
  return { subject: oneLine(subject), text: `${body}\n\n${signature}\n`, headers };
}

/** A title of copy, set by the typography of the paper, inside a sentence. */
export function titleOf(site: Site, { title }: Story): string {
  return oneLine(typography(title, site.language), 120);
}

/** A sentence, and on the line below the address that it speaks of. */
export function pointer(site: Site, sentence: string, path: string): string {
  return `${sentence}\n${absoluteUrl(site, path)}`;
}

/** A sentence, and below it what somebody wrote; nothing when they wrote nothing. */
export function citation(sentence: string, quoted: string): string | undefined {
  return quoted === "" ? undefined : `${sentence}\n\n${quoted}`;
}

/** The headers by which programs show all mail about one conversation together (RFC 5322 §3.6.4). */
export function conversationHeaders(site: Site, root: string): Record<string, string> {
  const id = `<conversation.${root}@${new URL(absoluteUrl(site, "/")).hostname}>`;
  return { "In-Reply-To": id, References: id };
}
