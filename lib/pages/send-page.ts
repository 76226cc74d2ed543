import type { IncomingMessage, ServerResponse } from "node:http";
import type { AskedAnswer } from "./asked.ts";
import { makeFile, type Page } from "./page.ts";
import { represent } from "./representation.ts";

/**
 * Answers GET and HEAD with a page, in the smallest coding that is welcome, or with 304 to who holds it.
 *
 * @param varies Request fields that the choice of this page hung on.
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, varies: string[] = []): void {
  const { status, headers, body } = represent(request.headers, page, varies);
  response.statusCode = status;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Answers a question: compressed as pages are, with a validator of its bytes. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers }: AskedAnswer,
): void {
  if (status === 200) {
    const page = makeFile("", Buffer.from(body), type, { ...headers, "Cache-Control": "public, max-age=0" });
    sendPage(request, response, page);
    return;
  }
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

export function sendRedirect(response: ServerResponse, location: string): void {
  response.statusCode = 301;
  response.setHeader("Location", location);
  response.setHeader("Cache-Control", "public, max-age=3600");
  response.end();
}
