import { createHmac, timingSafeEqual } from "node:crypto";
import { stateFolder } from "#lib/site/folders.ts";
import { secret } from "./secret.ts";

/** Bytes of a seal: 128 bits, which nobody guesses. */
const length = 16;

/**
 * A value that only we can have written, for links and forms: the value itself, readable, and its seal for one purpose. Nothing is
 * stored, and the same value always has the same seal, so a retry finds the same link. Lower case throughout.
 *
 * @param value Lower-case letters, digits, `-`, `_`, `~`, `+`.
 */
export function seal(purpose: string, value: string): string {
  if (!/^[a-z0-9_~+-]+$/.test(value)) throw new Error(`This value cannot be sealed: ${JSON.stringify(value)}`);
  return `${value}.${mac(purpose, value).toString("hex")}`;
}

/** The value of a token that was sealed for this purpose; nothing for any other text. Takes the same time for every wrong seal. */
export function unseal(purpose: string, token: string): string | undefined {
  const [, value, hex] = /^([a-z0-9_~+-]{1,300})\.([0-9a-f]{32})$/.exec(token) ?? [];
  if (value === undefined || hex === undefined) return undefined;
  return timingSafeEqual(Buffer.from(hex, "hex"), mac(purpose, value)) ? value : undefined;
}

/** A keyed hash, by which something can be recognised but not read: 32 lower-case hexadecimal digits. */
export function keyed(purpose: string, value: string): string {
  return mac(`keyed ${purpose}`, value).toString("hex");
}

function mac(purpose: string, value: string): Buffer {
  return createHmac("sha256", secret(stateFolder())).update(`${purpose}\n${value}`).digest().subarray(0, length);
}
