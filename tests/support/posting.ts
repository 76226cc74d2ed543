import { type Answer, ask } from "./ask.ts";

/** Sends a form as a browser does that shows a page of ours. */
export function postForm(
  origin: string,
  path: string,
  fields: Record<string, string> | [string, string][] | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(origin, path, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", ...headers },
    body: typeof fields === "string" ? fields : new URLSearchParams(fields).toString(),
  });
}

/** The cookies of a browser, as it sends them. */
export function cookieHeader(cookies: { name: string; value: string }[]): { Cookie: string } {
  return { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
}
