import type { Door } from "#app/desk/door.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { WritersPage } from "#components/desk/writers-page.tsx";
import { exportByAddress } from "#lib/comments/personal-data.ts";
import { field } from "#lib/forms/read-form.ts";
import { isEmail } from "#lib/mail/email-address.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

type Asked = { email?: string; problem?: string };

/** The page of an address: what is held under it, where one was asked for. */
export async function showWriters(door: Door, staff: SignedInStaff, { email, problem }: Asked = {}): Promise<Response> {
  const desk = await deskView(door, staff);
  const held = email !== undefined && isEmail(email) ? await exportByAddress(door.store, email, door.now) : undefined;
  const found = held && {
    email: held.email,
    comments: held.comments.length,
    reports: held.reports.length,
    subscribed: held.subscription !== null || held.waitingMail.length > 0,
  };
  const body = <WritersPage desk={desk} found={found} email={email} problem={problem} />;
  const { title } = deskWordsOf(door.site.language).data;
  return showDesk(door, desk, { title, body, status: problem === undefined ? 200 : 422 });
}

/** The address of a form, or the page that says that it is none. */
export async function readEmail(
  door: Door,
  staff: SignedInStaff,
  form: URLSearchParams,
): Promise<{ ok: true; email: string } | { ok: false; response: Response }> {
  const email = field(form, "email").trim();
  if (isEmail(email)) return { ok: true, email };
  const problem = deskWordsOf(door.site.language).data.malformed;
  return { ok: false, response: await showWriters(door, staff, { email, problem }) };
}
