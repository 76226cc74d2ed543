import type { QueuedMail } from "./mail.ts";
import type { Letterhead } from "./settings.ts";

/**
 * What became of a mail that was handed over:
 *
 * - `sent`: somebody else answers for it
 * - `refused`: it will be refused again: the address does not exist, or the server will not have this mail
 * - `delayed`: it may be taken later
 * - `unreachable`: no mail can be handed over at the moment
 */
export type Delivery = { kind: "sent" } | { kind: "refused" | "delayed" | "unreachable"; reason: string };

/** Where mail is handed over. Never throws. */
export type MailTransport = {
  send(mail: QueuedMail, letterhead: Letterhead, signal?: AbortSignal): Promise<Delivery>;
};
