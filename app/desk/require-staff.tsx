import { LacksRolePage, SignedOutPage } from "#components/desk/sign-in/closed-pages.tsx";
import { signInPath } from "#lib/staff/next-page.ts";
import { admit } from "#lib/staff/sessions.ts";
import type { Role, SignedInStaff } from "#lib/staff/staff.ts";
import { type Door, openDoor, openForm, seeOther, showSlip } from "./door.tsx";

/** Answers a request for a page with `answer` if whoever asks is of the staff and has the role. */
export function openForStaff(
  request: Request,
  role: Role,
  answer: (door: Door, staff: SignedInStaff) => Promise<Response>,
): Promise<Response> {
  return openDoor(request, async (door) => {
    const required = await requireStaff(door, role);
    return required.ok ? answer(door, required.staff) : required.response;
  });
}

/** The same for a form, which must have been sent from a page of ours: every write of the desk begins here. */
export function openFormForStaff(
  request: Request,
  role: Role,
  answer: (door: Door, staff: SignedInStaff, form: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  return openForm(request, async (door, form) => {
    const required = await requireStaff(door, role);
    return required.ok ? answer(door, required.staff, form) : required.response;
  });
}

/** Whoever asks is of the staff and has the role; or the answer that they get instead. */
type StaffRequired = { ok: true; staff: SignedInStaff } | { ok: false; response: Response };

/**
 * The lock of the desk. Pages lead to the sign-in page and from there back; writes of nobody answer 401, and what is not in one's role
 * 403, as pages that say so.
 */
async function requireStaff(door: Door, role: Role): Promise<StaffRequired> {
  const { request, store, site, words, url } = door;
  const admission = await admit(store, request.headers, role);
  if (admission.ok) return admission;
  if (admission.reason === "lacks role") {
    const page = <LacksRolePage lang={site.language} role={role} />;
    return { ok: false, response: await showSlip(door, page, words.doors.lacksRoleTitle, { status: 403 }) };
  }
  if (request.method === "GET" || request.method === "HEAD") {
    return { ok: false, response: seeOther(signInPath(url.pathname + url.search)) };
  }
  const page = <SignedOutPage lang={site.language} />;
  return { ok: false, response: await showSlip(door, page, words.doors.signedOutTitle, { status: 401 }) };
}
