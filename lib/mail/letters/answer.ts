import type { Site } from "#lib/content/site.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { oneLine, quoteText } from "#lib/mail/plain-text.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { paths } from "#lib/site/paths.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";
import { conversationHeaders, layOut, pointer, type Story, titleOf } from "./layout.ts";

/** Characters of somebody's name in a subject or a sentence. */
const longestName = 60;

/** Somebody answered, and the answer is published. With the button of mail programs that unsubscribes at once (RFC 8058, RFC 2369). */
export function answerLetter(
  site: Site,
  matter: {
    article: Story;
    answer: { id: string; root: string; name: string; body: string };
    unsubscribePath: string;
  },
): Letter {
  const words = mailWordsOf(site.language).answer;
  const { article, answer, unsubscribePath } = matter;
  const title = titleOf(site, article);
  const name = oneLine(answer.name, longestName);
  return layOut(site, {
    subject: words.subject(name, title),
    blocks: [
      mailWordsOf(site.language).hello,
      words.text(name, title),
      quoteText(answer.body),
      pointer(site, words.read, paths.comment(answer.id)),
      pointer(site, words.unsubscribe, unsubscribePath),
    ],
    headers: {
      ...conversationHeaders(site, answer.root),
      "List-Unsubscribe": `<${absoluteUrl(site, unsubscribePath)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  });
}
