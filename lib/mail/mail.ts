import type { Instant } from "#lib/content/article.ts";

/** Permanent names: they stand in the outbox and in the log. */
export type MailKind =
  | "confirmation"
  | "received"
  | "published"
  | "refused"
  | "returned"
  | "answer"
  | "report-receipt"
  | "report-decision"
  | "appeal-decision"
  | "invitation"
  | "password"
  | "code"
  | "publication";

/** What a mail says: plain text with LF line ends, one line of subject, and the headers that belong to its content. */
export type Letter = { subject: string; text: string; headers: Record<string, string> };

/** A letter to somebody. */
export type Mail = {
  kind: MailKind;
  recipient: string;
  letter: Letter;
  /** The comment that it tells of: when that one is erased, the mail is not sent any more. */
  comment?: string;
};

/** A mail that a sender has taken from the outbox. `attempts` counts this one. */
export type QueuedMail = {
  id: string;
  at: Instant;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
  attempts: number;
};
