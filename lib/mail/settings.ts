import type { Site } from "#lib/content/site.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { isEmail } from "./email-address.ts";
import { oneLine } from "./plain-text.ts";

/** Who writes: the address and name that mail comes from, and the domain of its identifiers. */
export type Letterhead = { from: { name: string; address: string }; domain: string };

/** Where mail is handed over. */
export type SmtpServer = {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  auth?: { user: string; pass: string };
  /** On this machine: what is said does not leave it, and certificates of such servers name nobody. */
  loopback: boolean;
};

/**
 * Whether mail that is queued gets anywhere: over SMTP where `MARBRE_MAIL_URL` is set, into a folder while the site is developed
 * and tested. A site in production without that variable sends none; what needs mail must do without, and say so.
 */
export function canSendMail(): boolean {
  return givenUrl() !== undefined || process.env.NODE_ENV !== "production";
}

/**
 * The server of `MARBRE_MAIL_URL`, if that is set: `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte.
 *
 * @throws when it is set to something else.
 */
export function smtpServer(): SmtpServer | undefined {
  const given = givenUrl();
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const secure = url?.protocol === "smtps:";
  if (
    !url?.hostname ||
    !(secure || url.protocol === "smtp:") ||
    url.search ||
    url.hash ||
    !/^\/?$/.test(url.pathname)
  ) {
    throw new Error(
      "MARBRE_MAIL_URL must be smtp://host or smtps://host, with a port and user:password@ where they are needed, and nothing else. Special characters of the password are percent-encoded.",
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const user = decodeURIComponent(url.username);
  return {
    host,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(user === "" ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    loopback: /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host),
  };
}

/**
 * What stands at the head of the paper's mail: `MARBRE_MAIL_FROM` (`address`, or `name <address>`) where it is set, else the paper's
 * name and contact address.
 *
 * @throws when the variable holds no address.
 */
export function letterheadOf(site: Site): Letterhead {
  const given = process.env.MARBRE_MAIL_FROM || site.contact.email;
  const [, name = "", bracketed] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(given) ?? [];
  const address = (bracketed ?? given).trim();
  if (!isEmail(address)) {
    throw new Error(
      "MARBRE_MAIL_FROM must be an address, or a name and an address: La Morasse <courrier@journal.example>.",
    );
  }
  return { from: { name: oneLine(name || site.name), address }, domain: new URL(absoluteUrl(site, "/")).hostname };
}

function givenUrl(): string | undefined {
  return process.env.MARBRE_MAIL_URL || undefined;
}
