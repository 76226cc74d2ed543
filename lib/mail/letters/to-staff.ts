import type { Site } from "#lib/content/site.ts";
import type { Letter } from "#lib/mail/mail.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";
import { layOut, pointer } from "./layout.ts";

/** Invites somebody to the desk. */
export function invitationLetter(site: Site, { path, days }: { path: string; days: number }): Letter {
  const { hello, invitation } = mailWordsOf(site.language);
  return layOut(site, {
    subject: invitation.subject(site.name),
    blocks: [hello, pointer(site, invitation.text(site.name), path), invitation.valid(days)],
  });
}

/** Leads to where a new password is chosen. */
export function passwordLetter(site: Site, { path, minutes }: { path: string; minutes: number }): Letter {
  const { hello, password } = mailWordsOf(site.language);
  return layOut(site, {
    subject: password.subject(site.name),
    blocks: [hello, pointer(site, password.text(site.name), path), password.valid(minutes)],
  });
}

/** A code for signing in. It stands in the text alone: subjects are shown on locked screens. */
export function codeLetter(site: Site, { code, minutes }: { code: string; minutes: number }): Letter {
  const words = mailWordsOf(site.language);
  return layOut(site, {
    subject: words.code.subject(site.name),
    blocks: [words.hello, `${words.code.text}\n${code}`, words.code.valid(minutes)],
  });
}
