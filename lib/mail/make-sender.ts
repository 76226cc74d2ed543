import { join } from "node:path";
import type { Site } from "#lib/content/site.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { folderTransport } from "./folder-transport.ts";
import { MailSender, type MailSenderOptions } from "./sender.ts";
import { canSendMail, letterheadOf, smtpServer } from "./settings.ts";
import { smtpTransport } from "./smtp-transport.ts";
import type { MailTransport } from "./transport.ts";

/**
 * The sender of this installation, by its variables; not started yet.
 *
 * @throws when `MARBRE_MAIL_URL` or `MARBRE_MAIL_FROM` cannot be understood.
 */
export function makeMailSender({
  store,
  site,
  log,
}: Pick<MailSenderOptions, "store" | "log"> & { site: () => Site }): MailSender {
  letterheadOf(site());
  return new MailSender({ store, transport: mailTransport(), letterhead: () => letterheadOf(site()), log });
}

/** Where mail lies that is written instead of sent. */
export function mailFolder(): string {
  return join(stateFolder(), "mail");
}

function mailTransport(): MailTransport | undefined {
  const server = smtpServer();
  if (server) return smtpTransport(server);
  return canSendMail() ? folderTransport(mailFolder()) : undefined;
}
