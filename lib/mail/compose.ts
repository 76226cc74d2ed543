import type { SendMailOptions } from "nodemailer";
import type { QueuedMail } from "./mail.ts";
import type { Letterhead } from "./settings.ts";

/**
 * A mail as it is handed over: plain text alone, with nothing to fetch and nothing that tells when it was read. The same mail always
 * has the same `Message-ID`, so that a program which gets it twice can tell.
 */
export function composeMail(mail: QueuedMail, { from, domain }: Letterhead): SendMailOptions {
  const { recipient } = mail;
  return {
    from,
    to: { name: "", address: recipient },
    envelope: { from: from.address, to: [recipient] },
    date: new Date(mail.at),
    messageId: `<${mail.id}@${domain}>`,
    subject: mail.subject,
    text: mail.text,
    textEncoding: "quoted-printable",
    // RFC 3834 §5: no program answers, and no notice of absence comes back.
    headers: { "Auto-Submitted": "auto-generated", ...mail.headers },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
