import type { IncomingHttpHeaders } from "node:http";
import type { Page } from "./page.ts";

export type Conditions = Pick<IncomingHttpHeaders, "if-none-match" | "if-modified-since">;

/**
 * Whether who asks holds this representation already (RFC 9110 §13.2.2): a validator decides alone where one is given; a date decides only for what
 * changes with its date.
 *
 * @param etag The validator of the representation that would be sent, in its quotes.
 */
export function isHeld(headers: Conditions, page: Page, etag: string): boolean {
  const validators = headers["if-none-match"];
  if (validators !== undefined) return names(validators, etag);
  if (page.modifiedAt === undefined || page.lively) return false;
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && page.modifiedAt <= since + 999;
}

/** RFC 9110 §13.1.2: a list of validators or `*`, compared weakly. */
function names(header: string, etag: string): boolean {
  return header.split(",").some((value) => value.trim() === "*" || value.trim().replace(/^W\//, "") === etag);
}
