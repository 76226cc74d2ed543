import { seal, unseal } from "#lib/seal/seal.ts";

/** The link by which a writer, who has no account, comes back to a comment. Whoever has it may do what the writer may. */
export function statusToken(comment: string): string {
  return seal("status", comment);
}

/** The comment of a status link; nothing when it is forged. */
export function commentOfStatus(token: string): string | undefined {
  return unseal("status", token);
}

/** The link by which whoever reported a comment sees what became of that. */
export function receiptToken(report: string): string {
  return seal("report", report);
}

export function reportOfReceipt(token: string): string | undefined {
  return unseal("report", token);
}
