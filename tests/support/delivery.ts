import { createHmac } from "node:crypto";

/** The secret that the tests' hosts share with their sites. */
export const secret = "le secret que partagent hôte et journal";

/** A delivery of GitHub for a push to `main`, but for what the test says. */
export function delivery(
  commit: string,
  more: {
    push?: Record<string, unknown>;
    headers?: Record<string, string>;
    body?: string;
    secret?: string;
    unsigned?: boolean;
  } = {},
): { headers: Headers; body: Uint8Array<ArrayBuffer> } {
  const push = { ref: "refs/heads/main", after: commit, pusher: { name: "Claire" }, ...more.push };
  const body = new TextEncoder().encode(more.body ?? JSON.stringify(push));
  const signature = createHmac("sha256", more.secret ?? secret)
    .update(body)
    .digest("hex");
  const headers = new Headers({
    "Content-Type": "application/json",
    "X-GitHub-Event": "push",
    ...(more.unsigned ? {} : { "X-Hub-Signature-256": `sha256=${signature}` }),
    ...more.headers,
  });
  return { headers, body };
}
