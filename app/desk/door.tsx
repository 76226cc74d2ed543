import type { ReactNode } from "react";
import { show } from "#app/show.tsx";
import { UnavailablePage } from "#components/desk/sign-in/closed-pages.tsx";
import { SlipFrame } from "#components/desk/sign-in/slip-frame.tsx";
import { read } from "#lib/archive/newsroom.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { database } from "#lib/database/database.ts";
import type { Store } from "#lib/database/store.ts";
import { isUnavailable } from "#lib/database/unavailable.ts";
import { clientNetwork } from "#lib/forms/client-network.ts";
import { readForm } from "#lib/forms/read-form.ts";
import { foreignResponse, isForeign } from "#lib/forms/same-origin.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { datesOf } from "#lib/site/dates.ts";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import type { StaffWords } from "#lib/site/words-staff-fr.ts";

/** What a door of the desk needs to answer one request. */
export type Door = {
  request: Request;
  headers: Headers;
  url: URL;
  site: Site;
  words: StaffWords;
  store: Store;
  network: string;
  now: Instant;
};

/** Answers a request with the database at hand, or says that the desk is closed. It lets anybody in. */
export async function openDoor(request: Request, answer: (door: Door) => Promise<Response>): Promise<Response> {
  try {
    return await answer(await doorOf(request));
  } catch (error) {
    return closedDoor(request, error);
  }
}

/** Answers a form that was sent from a page of ours. It lets anybody in. */
export function openForm(
  request: Request,
  answer: (door: Door, form: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  return openDoor(request, async (door) => {
    if (isForeign(request, absoluteUrl(door.site, ""))) return foreignResponse();
    const reading = await readForm(request);
    return reading.ok ? answer(door, reading.form) : reading.response;
  });
}

async function doorOf(request: Request): Promise<Door> {
  const { site } = read(() => ({ view: undefined, on: [] })).frame;
  return {
    request,
    headers: request.headers,
    url: new URL(request.url),
    site,
    words: staffWordsOf(site.language),
    store: await database(),
    network: clientNetwork(request),
    now: Date.now(),
  };
}

/** Says that the desk is closed when that is what an error means; anything else is thrown on. */
async function closedDoor(request: Request, error: unknown): Promise<Response> {
  if (!isUnavailable(error)) throw error;
  const { site } = read(() => ({ view: undefined, on: [] })).frame;
  const title = staffWordsOf(site.language).doors.unavailableTitle;
  const page = <UnavailablePage lang={site.language} />;
  return showSlip({ request, site }, page, title, { status: 503, headers: { "Retry-After": "5" } });
}

type Shown = { status?: number; headers?: Readonly<Record<string, string>> };

/** Shows a page to whoever has not come in: signing in, a link, a refusal. */
export function showSlip(
  { request, site }: Pick<Door, "request" | "site">,
  body: ReactNode,
  title: string,
  shown: Shown = {},
): Promise<Response> {
  return show(request, <SlipFrame site={site}>{body}</SlipFrame>, { title, desk: true, ...shown });
}

/** Sends a browser on by GET (RFC 9110 §15.4.4), with cookies where there are any. */
export function seeOther(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: path, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** What is said to whoever tried too often, and for how long. */
export function tooMany({ site, now }: Door, until: Instant): { moment: string } & Required<Shown> {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return { moment: datesOf(site).time(until), status: 429, headers: { "Retry-After": String(seconds) } };
}
