import { type Door, openDoor, openForm, seeOther, showSlip, tooMany } from "#app/desk/door.tsx";
import { arrivalPath } from "#app/desk/sign-in/arrival.ts";
import { CodePage, SignInPage } from "#components/desk/sign-in/sign-in-page.tsx";
import { field } from "#lib/forms/read-form.ts";
import { nextPage } from "#lib/staff/next-page.ts";
import { answerChallenge } from "#lib/staff/sign-in.ts";

/** The second step of signing in. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, (door) => showCode(door, nextPage(door.url.searchParams.get("next"))));
}

export function POST(request: Request): Promise<Response> {
  return openForm(request, async (door, form) => {
    const { store, headers, network, now, words, site } = door;
    const next = nextPage(field(form, "next"));
    const outcome = await answerChallenge(store, { code: field(form, "code"), headers, network, now });
    switch (outcome.kind) {
      case "signed in":
        return seeOther(arrivalPath(next), outcome.cookies);
      case "too many": {
        const { moment, ...shown } = tooMany(door, outcome.until);
        return showCode(door, next, words.tooManyConfirmations(moment), shown);
      }
      case "refused":
        return showCode(door, next, words.code.refused, { status: 403 });
      case "start again": {
        const page = <SignInPage lang={site.language} next={next} alert={words.code.again} />;
        return showSlip(door, page, words.signIn.title, { status: 403 });
      }
    }
  });
}

function showCode(door: Door, next: string, alert?: string, shown?: Parameters<typeof showSlip>[3]) {
  return showSlip(door, <CodePage lang={door.site.language} next={next} alert={alert} />, door.words.code.title, shown);
}
