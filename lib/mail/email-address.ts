import { keyed } from "#lib/seal/seal.ts";

/** The longest address that SMTP can carry (RFC 5321 §4.5.3.1.3, less its angle brackets). */
const longestEmail = 254;

/** What browsers take for an address in `<input type="email">` (HTML Living Standard, “valid e-mail address”). */
const address =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** Whether mail can be addressed to it: ASCII without spaces, line breaks or commas, so that it is one address wherever it stands. */
export function isEmail(text: string): boolean {
  return text.length <= longestEmail && address.test(text);
}

/**
 * The keyed hash under which an address is known. Spaces around it, composition and case make no difference: the part before the `@`
 * may have case by the standard, but no two people share a mailbox that differs in it.
 */
export function emailKey(email: string): string {
  return keyed("email", email.trim().normalize("NFC").toLowerCase());
}
