import { parseArgs } from "node:util";
import { lastUpdate, openArchive } from "#lib/archive/archive.ts";
import { read } from "#lib/archive/newsroom.ts";
import { updateArchive } from "#lib/archive/update.ts";
import type { Site } from "#lib/content/site.ts";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Store } from "#lib/database/store.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { datesOf } from "#lib/site/dates.ts";
import { type Invitation, type InvitationProblem, invite, linkFor } from "#lib/staff/administration.ts";
import type { PersonalLink } from "#lib/staff/links.ts";
import { findMemberByEmail } from "#lib/staff/people.ts";
import { sendLink } from "#lib/staff/send-link.ts";
import { roles } from "#lib/staff/staff.ts";

const usage = `npm run desk:invite -- --name "Anna Roux" --email anna@example.org --role ${roles.join("|")}`;

const problems: Record<InvitationProblem, string> = {
  "no name": "--name is missing, or is none.",
  "no address": "--email is missing, or is none.",
  "no role": `--role must be one of ${roles.join(", ")}.`,
  "known address": "",
};

/**
 * `npm run desk:invite`: gives somebody an account at the desk, and prints the link by which they choose their password. For an
 * address that has an account it prints a new link, and changes nothing.
 */
async function inviteToDesk(): Promise<void> {
  const text = { type: "string", default: "" } as const;
  const { values } = parseArgs({ options: { name: text, email: text, role: text } });
  const site = await readSite();
  const store = await openDatabase();
  try {
    const link = await linkOf(store, values);
    const email = values.email.trim().toLowerCase();
    await sendLink(store, { site, email, link, now: Date.now() });
    const until = datesOf(site).moment(link.until);
    console.log(
      `${absoluteUrl(site, link.path)}\n\nGood once, until ${until}. The site mails it to ${email} too, if it sends mail.`,
    );
  } finally {
    await store.close();
  }
}

async function linkOf(store: Store, invitation: Invitation): Promise<PersonalLink> {
  const now = Date.now();
  const known = await findMemberByEmail(store, invitation.email);
  if (known) {
    const again = await linkFor(store, { member: known.id, by: undefined, now });
    if (again.ok) return again.link;
  }
  const invited = await invite(store, invitation, undefined, now);
  if (invited.ok) return invited.link;
  throw new Error([...invited.problems.map((problem) => problems[problem]), usage].join("\n"));
}

/** The paper as the archive has it; before the first start there is none, and the copy is read. */
async function readSite(): Promise<Site> {
  const archive = openArchive();
  if (lastUpdate(archive) === 0) await updateArchive(archive, { now: Date.now() });
  archive.db.close();
  return read(() => ({ view: undefined, on: [] })).frame.site;
}

inviteToDesk().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
