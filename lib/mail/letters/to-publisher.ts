import type { Problem } from "#lib/content/problem.ts";
import type { Site } from "#lib/content/site.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";
import { layOut, pointer } from "./layout.ts";

/** What was published has problems: each with its place and its remedy. */
export function problemsLetter(
  site: Site,
  { commit, author, problems, count }: { commit: string; author: string; problems: Problem[]; count: number },
): Letter {
  const words = publishingWordsOf(site.language);
  const rest = count - problems.length;
  return layOut(site, {
    subject: words.mail.subject(site.name, count),
    blocks: [
      mailWordsOf(site.language).hello,
      words.mail.text(commit, author),
      ...problems.map(({ file, line, message, hint }) => `${words.at(file, line)}\n${message}\n→ ${hint}`),
      rest > 0 ? words.more(rest) : undefined,
      words.lastGood,
      pointer(site, words.mail.page, deskPaths.publish),
    ],
  });
}

/** Nothing was published, for a reason that somebody must look at. */
export function refusedLetter(
  site: Site,
  { commit, reason, detail }: { commit: string; reason: string; detail: string },
): Letter {
  const words = publishingWordsOf(site.language);
  return layOut(site, {
    subject: words.mail.refusedSubject(site.name),
    blocks: [
      mailWordsOf(site.language).hello,
      `${words.mail.refused(commit)} ${reason}`,
      detail,
      pointer(site, words.mail.page, deskPaths.publish),
    ],
  });
}
