import { recordOf, recordOfSystem } from "#lib/comments/desk/audit.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { transaction } from "#lib/database/transaction.ts";

/** Permanent names: they stand in the audit log. */
export type StaffAct =
  | "staff-invited"
  | "staff-linked"
  | "staff-role-changed"
  | "staff-sessions-ended"
  | "staff-second-factor-removed"
  | "staff-removed";

/** Who acts on an account; nobody from the command line. */
export type Actor = { id: string; name: string } | undefined;

/** Writes down what was done to whom, in the audit log of the desk. */
export async function recordStaffAct(
  store: Store,
  { act, by, note, now }: { act: StaffAct; by: Actor; note: string; now: Instant },
): Promise<void> {
  const said = { at: now, action: act, note };
  await transaction<number>(store, (trx) => (by ? recordOf(trx, by, said) : recordOfSystem(trx, said)));
}
