import { type Answer, ask } from "./ask.ts";

/** A comment on its way: the very same form sent again is the same comment. */
export type Sending = {
  article: string;
  seal: string;
  name: string;
  body: string;
  /** As a form has that was made for one reader; empty as on a page that is kept. */
  key: string;
  /** Between 0 and 65,535: the network of the sender, each with its own allowance of comments. */
  network: number;
};

/** What a site must have in its environment to believe which network a sending says it comes from. */
export const behindProxy = { MARBRE_PROXIES: "1" };

/** Sends the form under an article as a browser does. */
export function send(origin: string, sending: Sending): Promise<Answer> {
  return ask(origin, "/comments", { method: "POST", headers: headersOf(sending), body: bodyOf(sending) });
}

/** The private page to which an answer leads, as a browser asks for it: without the fragment. Empty when it leads nowhere. */
export function privatePage({ status, headers }: Pick<Answer, "status" | "headers">): string {
  return status === 303 ? (headers.location ?? "").replace(/#.*$/, "") : "";
}

/** The body of the request that carries a sending. */
export function bodyOf({ network: _, ...fields }: Sending): string {
  return new URLSearchParams({ ...fields, email: "", website: "", intent: "post" }).toString();
}

/** The headers of the request that carries a sending. */
export function headersOf({ network }: Sending): Record<string, string> {
  return {
    "Content-Type": "application/x-www-form-urlencoded",
    "Sec-Fetch-Site": "same-origin",
    "X-Forwarded-For": `10.${network >> 8}.${network & 255}.7`,
  };
}

/** The seal of the form under an article, which its page shows. */
export async function sealOn(origin: string, article: string): Promise<string> {
  const { text } = await ask(origin, `/articles/${article}`);
  const seal = /<input type="hidden" name="seal" value="([^"]+)"/.exec(text)?.[1];
  if (seal === undefined) throw new Error(`The page of ${article} has no form with a seal.`);
  return seal;
}
