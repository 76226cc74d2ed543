import { createTransport, type NodemailerError } from "nodemailer";
import { composeMail } from "./compose.ts";
import type { SmtpServer } from "./settings.ts";
import type { Delivery, MailTransport } from "./transport.ts";

/** Milliseconds: for a connection and its greeting, for each answer, and for a mail as a whole. */
const timeouts = { connection: 10_000, answer: 30_000, mail: 60_000 };

/**
 * Hands mail over by SMTP, one connection each. A password never goes over a network in clear; without one TLS is used where the server
 * offers it.
 *
 * @param patience Milliseconds, where others than the usual hold.
 */
export function smtpTransport(server: SmtpServer, patience: Partial<typeof timeouts> = {}): MailTransport {
  const { connection, answer, mail: whole } = { ...timeouts, ...patience };
  const { host, port, secure, auth, loopback } = server;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth ? { auth } : {}),
    ...(secure ? {} : loopback ? { ignoreTLS: true } : { requireTLS: auth !== undefined }),
    connectionTimeout: connection,
    greetingTimeout: connection,
    socketTimeout: answer,
  });
  return {
    async send(mail, letterhead, signal) {
      const limit = AbortSignal.timeout(whole);
      try {
        await transport.sendMail({
          ...composeMail(mail, letterhead),
          signal: signal ? AbortSignal.any([signal, limit]) : limit,
        });
        return { kind: "sent" };
      } catch (error) {
        return judge(error);
      }
    },
  };
}

/** Only an answer to this recipient or to this mail is about this mail; everything else is about the server or about us. */
function judge(error: unknown): Delivery {
  const { command, permanent, message }: Partial<NodemailerError> = error instanceof Error ? error : {};
  const reason = message ?? String(error);
  if (command !== "RCPT TO" && command !== "DATA") return { kind: "unreachable", reason };
  return { kind: permanent ? "refused" : "delayed", reason };
}
