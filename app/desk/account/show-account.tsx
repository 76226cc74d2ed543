import { type Door, tooMany } from "#app/desk/door.tsx";
import { AccountPage } from "#components/desk/sign-in/account-page.tsx";
import type { Refusal } from "#lib/staff/own-password.ts";
import { sessionsOf } from "#lib/staff/sessions.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import { showToStaff } from "./show-to-staff.ts";

type Said = { notice?: string | undefined; alert?: string | undefined; status?: number };

/** One's own account, with what became of what was done just before. */
export async function showAccount(door: Door, staff: SignedInStaff, said: Said = {}): Promise<Response> {
  const { site, store, now, words } = door;
  const { status = 200, ...told } = said;
  const sessions = await sessionsOf(store, staff.id, now);
  const body = <AccountPage site={site} staff={staff} sessions={sessions} {...told} />;
  return showToStaff(door, staff, { title: words.account.title, body, status });
}

/** What asked for one's password and did not get it. */
export function showRefusal(door: Door, staff: SignedInStaff, refusal: Refusal): Promise<Response> {
  const { words } = door;
  switch (refusal.reason) {
    case "wrong password":
      return showAccount(door, staff, { alert: words.wrongPassword, status: 403 });
    case "already there":
      return showAccount(door, staff, { alert: words.secondFactor.alreadyThere, status: 409 });
    case "not there":
      return showAccount(door, staff, { alert: words.secondFactor.notThere, status: 409 });
    case "too many": {
      const { moment, status } = tooMany(door, refusal.until);
      return showAccount(door, staff, { alert: words.tooManyConfirmations(moment), status });
    }
  }
}
