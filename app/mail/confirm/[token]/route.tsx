import { orUnavailable, ownForm, seeOther } from "#app/door.ts";
import { show } from "#app/show.tsx";
import { showAway } from "#app/show-away.tsx";
import { ConfirmPage } from "#components/comments/mail-page.tsx";
import { readPaper } from "#lib/comments/commented.ts";
import { database } from "#lib/database/database.ts";
import { confirmAddress, confirmationState } from "#lib/mail/addresses.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";

type Route = { params: Promise<{ token: string }> };

/** Asks whoever followed a link to press a button: programs that look at mail open every link in it. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { token } = await params;
  const { site, now } = readPaper();
  return orUnavailable(
    async () => {
      const { db } = await database();
      const state = await confirmationState(db, token, now);
      const words = commentPageWordsOf(site.language).mail.confirm[state];
      return show(request, <ConfirmPage site={site} path={paths.confirmMail(token)} state={state} />, {
        title: words.title,
        status: state === "expired" ? 404 : 200,
      });
    },
    () => showAway(request),
  );
}

/** Confirms the address of a link. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const { token } = await params;
  const { site, now } = readPaper();
  const form = await ownForm(request, site.baseUrl);
  if (!form.ok) return form.response;
  return orUnavailable(
    async () => {
      const { db } = await database();
      await confirmAddress(db, token, now);
      return seeOther(paths.confirmMail(token));
    },
    () => showAway(request),
  );
}
