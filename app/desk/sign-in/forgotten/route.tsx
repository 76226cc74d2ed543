import { afterAnswer } from "#app/desk/after-answer.ts";
import { type Door, openDoor, openForm, showSlip, tooMany } from "#app/desk/door.tsx";
import { ForgottenPage } from "#components/desk/sign-in/sign-in-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { requestLink } from "#lib/staff/send-link.ts";

/** Asks for a link to choose a new password. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, (door) => showForgotten(door, {}));
}

/** The same answer for every address, whoever has it and whatever becomes of the mail. */
export function POST(request: Request): Promise<Response> {
  return openForm(request, async (door, form) => {
    const { store, site, network, now, words } = door;
    const requested = await requestLink(store, { site, email: field(form, "email"), network, now });
    if (!requested.ok) {
      const { moment, ...shown } = tooMany(door, requested.until);
      return showForgotten(door, { alert: words.tooManyConfirmations(moment) }, shown);
    }
    const answer = await showForgotten(door, { notice: words.forgotten.sent });
    afterAnswer("A link for a new password could not be mailed:", requested.send);
    return answer;
  });
}

type Said = { notice?: string; alert?: string };

function showForgotten(door: Door, said: Said, shown?: Parameters<typeof showSlip>[3]) {
  return showSlip(door, <ForgottenPage lang={door.site.language} {...said} />, door.words.forgotten.title, shown);
}
