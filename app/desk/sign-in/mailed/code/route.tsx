import type { ReactNode } from "react";
import { openDoor, openForm, seeOther, showSlip, tooMany } from "#app/desk/door.tsx";
import { arrivalPath, codePath } from "#app/desk/sign-in/arrival.ts";
import { AskForCodePage, MailedCodePage } from "#components/desk/sign-in/mailed-code-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { nextPage } from "#lib/staff/next-page.ts";
import { signInByMail } from "#lib/staff/sign-in-by-mail.ts";
import { staffPaths } from "#lib/staff/staff-paths.ts";

/** For whoever opens the address of the form itself. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async () => seeOther(staffPaths.mailed));
}

/** Signs in with a code that was mailed. */
export function POST(request: Request): Promise<Response> {
  return openForm(request, async (door, form) => {
    const { store, headers, network, now, words, site } = door;
    const email = field(form, "email").slice(0, 254);
    const shared = { lang: site.language, email, next: nextPage(field(form, "next")) };
    const show = (page: ReactNode, shown: Parameters<typeof showSlip>[3]) =>
      showSlip(door, page, words.mailed.title, shown);
    const outcome = await signInByMail(store, { email, code: field(form, "code"), headers, network, now });
    switch (outcome.kind) {
      case "signed in":
        return seeOther(arrivalPath(shared.next), outcome.cookies);
      case "code needed":
        return seeOther(codePath(shared.next), outcome.cookies);
      case "refused":
        return show(<MailedCodePage {...shared} alert={words.mailed.refused} />, { status: 403 });
      case "start again":
        return show(<AskForCodePage {...shared} alert={words.mailed.again} />, { status: 403 });
      case "too many": {
        const { moment, ...shown } = tooMany(door, outcome.until);
        return show(<MailedCodePage {...shared} alert={words.tooManyConfirmations(moment)} />, shown);
      }
    }
  });
}
