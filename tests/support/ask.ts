import { type IncomingHttpHeaders, request as send } from "node:http";
import { gunzipSync } from "node:zlib";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent, compressed or not. */
  body: Buffer;
  /** As it was meant. */
  text: string;
};

/** One request exactly as written, with no header, redirect or path made better on its way. */
export function ask(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, path, method, headers, agent: false, timeout: 30_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve(answerOf(response.statusCode ?? 0, response.headers, Buffer.concat(parts))));
    });
    request.on("timeout", () => request.destroy(new Error(`${method} ${path} was not answered within 30 s.`)));
    request.on("error", reject);
    request.end(body);
  });
}

function answerOf(status: number, headers: IncomingHttpHeaders, body: Buffer): Answer {
  const zipped = headers["content-encoding"] === "gzip" && body.length > 0;
  return { status, headers, body, text: (zipped ? gunzipSync(body) : body).toString("utf8") };
}

/** The values of an attribute in a document of ours, where every value stands in double quotes. */
export function attributes(html: string, element: string, attribute: string): string[] {
  const pattern = new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, "g");
  return [...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&").replaceAll("&#x26;", "&"));
}
