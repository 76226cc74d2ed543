import type { ReactNode } from "react";
import { orUnavailable, seeOther } from "#app/door.ts";
import { show } from "#app/show.tsx";
import { showAway } from "#app/show-away.tsx";
import { UnsubscribePage } from "#components/comments/mail-page.tsx";
import { UnsubscribeChoice } from "#components/comments/unsubscribe-choice.tsx";
import { readPaper } from "#lib/comments/commented.ts";
import type { Site } from "#lib/content/site.ts";
import { database } from "#lib/database/database.ts";
import { transaction } from "#lib/database/transaction.ts";
import { field, readForm } from "#lib/forms/read-form.ts";
import { type SubscriptionState, subscriptionState, unsubscribe } from "#lib/mail/unsubscribe.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";
import { mailWordsOf } from "#lib/site/words-mail.ts";

type Route = { params: Promise<{ token: string }> };

/** What the holder of a link is told of, and buttons to end it. Opening it ends nothing: programs that look at mail open every link. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { token } = await params;
  const { site } = readPaper();
  return orUnavailable(
    async () => {
      const { db } = await database();
      return showState(request, { site, token, state: await subscriptionState(db, token) });
    },
    () => showAway(request),
  );
}

/**
 * Ends answers to the holder of a link: the link is the right to it, so neither where the form was nor who is signed in matters, and
 * what is posted only says how far it goes. Mail programs post by themselves (RFC 8058 §3.2), as a form of either kind, and follow no
 * redirect.
 */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const { token } = await params;
  const { site, now } = readPaper();
  const form = await wishOf(request);
  if (!form.ok) return form.response;
  return orUnavailable(
    async () => {
      const store = await database();
      const done = await transaction(store, (trx) => unsubscribe(trx, token, { scope: form.scope, now }));
      if (!done) return showState(request, { site, token, state: undefined });
      return form.oneClick ? oneClickAnswer() : seeOther(paths.unsubscribe(token));
    },
    () => showAway(request),
  );
}

type Wish = { ok: true; scope: "thread" | "all"; oneClick: boolean } | { ok: false; response: Response };

async function wishOf(request: Request): Promise<Wish> {
  if (/^multipart\/form-data\s*(?:;|$)/i.test(request.headers.get("content-type") ?? "")) {
    // None of our pages sends this, and nothing in it could matter: it is left unread.
    return { ok: true, scope: "thread", oneClick: true };
  }
  const read = await readForm(request);
  if (!read.ok) return read;
  const scope = field(read.form, "scope") === "all" ? "all" : "thread";
  return { ok: true, scope, oneClick: read.form.has("List-Unsubscribe") };
}

function oneClickAnswer(): Response {
  return new Response("Unsubscribed.\n", {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

type Shown = { site: Site; token: string; state: SubscriptionState | undefined };

function showState(request: Request, { site, token, state }: Shown): Promise<Response> {
  const path = paths.unsubscribe(token);
  const words = commentPageWordsOf(site.language).mail.unsubscribe;
  const page = (body: ReactNode, title: string, status = 200) => show(request, body, { title, status });
  if (state === undefined) {
    return page(<UnsubscribePage site={site} path={path} state="expired" />, words.expired.title, 404);
  }
  if (!state.all) return page(<UnsubscribePage site={site} path={path} state="done" />, words.done.title);
  if (state.thread === undefined) {
    return page(<UnsubscribePage site={site} path={path} state="asked" />, words.asked.title);
  }
  return page(
    <UnsubscribeChoice site={site} path={path} thread={state.thread} />,
    mailWordsOf(site.language).unsubscribe.title,
  );
}
