import { type Door, openDoor, openForm, seeOther, showSlip, tooMany } from "#app/desk/door.tsx";
import { SignInPage } from "#components/desk/sign-in/sign-in-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { nextPage } from "#lib/staff/next-page.ts";
import { admit } from "#lib/staff/sessions.ts";
import { signIn } from "#lib/staff/sign-in.ts";
import { arrivalPath, codePath } from "./arrival.ts";

/** The sign-in page; whoever is signed in goes on to where they wanted. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async (door) => {
    const { searchParams } = door.url;
    const next = nextPage(searchParams.get("next"));
    const admission = await admit(door.store, request.headers);
    if (admission.ok) return seeOther(next);
    const { signIn: words } = door.words;
    if (searchParams.has("arrived")) return showSignIn(door, { next, alert: words.cookieLost });
    const notices = new Map([
      ["password-chosen", words.passwordChosen],
      ["signed-out", words.signedOut],
    ]);
    return showSignIn(door, { next, notice: notices.get(searchParams.get("after") ?? "") });
  });
}

export function POST(request: Request): Promise<Response> {
  return openForm(request, async (door, form) => {
    const { store, headers, network, now, words } = door;
    const email = field(form, "email").slice(0, 254);
    const next = nextPage(field(form, "next"));
    const outcome = await signIn(store, { email, password: field(form, "password"), headers, network, now });
    switch (outcome.kind) {
      case "signed in":
        return seeOther(arrivalPath(next), outcome.cookies);
      case "code needed":
        return seeOther(codePath(next), outcome.cookies);
      case "refused":
        return showSignIn(door, { next, email, alert: words.signIn.refused }, { status: 403 });
      case "too many": {
        const { moment, ...shown } = tooMany(door, outcome.until);
        return showSignIn(door, { next, email, alert: words.tooMany(moment) }, shown);
      }
    }
  });
}

type Said = { next: string; email?: string; notice?: string | undefined; alert?: string };

function showSignIn(door: Door, said: Said, shown?: Parameters<typeof showSlip>[3]) {
  return showSlip(door, <SignInPage lang={door.site.language} {...said} />, door.words.signIn.title, shown);
}
