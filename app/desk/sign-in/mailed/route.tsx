import { afterAnswer } from "#app/desk/after-answer.ts";
import { openDoor, openForm, showSlip, tooMany } from "#app/desk/door.tsx";
import { AskForCodePage, MailedCodePage } from "#components/desk/sign-in/mailed-code-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { nextPage } from "#lib/staff/next-page.ts";
import { requestMailedCode } from "#lib/staff/sign-in-by-mail.ts";

/** Asks for a code by mail. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, (door) => {
    const page = <AskForCodePage lang={door.site.language} next={nextPage(door.url.searchParams.get("next"))} />;
    return showSlip(door, page, door.words.mailed.title);
  });
}

/** The same answer for every address, whoever has it: a form for the code, to be sent by the same browser. */
export function POST(request: Request): Promise<Response> {
  return openForm(request, async (door, form) => {
    const { store, site, headers, network, now, words } = door;
    const lang = site.language;
    const email = field(form, "email").slice(0, 254);
    const next = nextPage(field(form, "next"));
    const requested = await requestMailedCode(store, { site, email, network, headers, now });
    if (!requested.ok) {
      const { moment, ...shown } = tooMany(door, requested.until);
      const page = <AskForCodePage lang={lang} next={next} email={email} alert={words.tooManyConfirmations(moment)} />;
      return showSlip(door, page, words.mailed.title, shown);
    }
    const page = <MailedCodePage lang={lang} next={next} email={email} notice={words.mailed.sent} />;
    const answer = await showSlip(door, page, words.mailed.title);
    for (const cookie of requested.cookies) answer.headers.append("Set-Cookie", cookie);
    afterAnswer("A code for signing in could not be mailed:", requested.send);
    return answer;
  });
}
