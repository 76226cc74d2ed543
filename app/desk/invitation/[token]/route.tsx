import { type Door, openDoor, openForm, seeOther, showSlip } from "#app/desk/door.tsx";
import { InvitationPage, VoidLinkPage } from "#components/desk/sign-in/invitation-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { deviceCookie } from "#lib/staff/known-browser.ts";
import { choosePassword, type LinkHolder, linkHolder } from "#lib/staff/links.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

type Context = { params: Promise<{ token: string }> };

/** Where the holder of a link chooses a password. Looking at it does not use the link up: programs that check mail look too. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return openDoor(request, async (door) => {
    const holder = await linkHolder(door.store, token, door.now);
    return holder ? showInvitation(door, token, holder) : showVoid(door);
  });
}

/** Sets the password. It signs nobody in: a second factor that there is must still be asked for. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return openForm(request, async (door, form) => {
    const { store, now, words } = door;
    const holder = await linkHolder(store, token, now);
    if (!holder) return showVoid(door);
    const password = field(form, "password");
    const { problems } = words.invitation;
    if (password !== field(form, "again")) return showInvitation(door, token, holder, problems.different);
    const chosen = await choosePassword(store, { token, password, now });
    if (chosen.ok) return seeOther(`${staffPaths.signIn}?after=password-chosen`, [deviceCookie(holder.email)]);
    return chosen.problem === "void link"
      ? showVoid(door)
      : showInvitation(door, token, holder, problems[chosen.problem]);
  });
}

function showInvitation(door: Door, token: string, holder: LinkHolder, alert?: string) {
  const page = <InvitationPage lang={door.site.language} token={token} holder={holder} alert={alert} />;
  const title = door.words.invitation.title(holder.invited);
  return showSlip(door, page, title, { status: alert === undefined ? 200 : 422 });
}

function showVoid(door: Door) {
  return showSlip(door, <VoidLinkPage lang={door.site.language} />, door.words.invitation.voidTitle, { status: 410 });
}
