import { z } from "zod";
import { printableLine } from "./printable-line.ts";

/** What a host says in a delivery that was signed. `commit` is absent when the branch was deleted. */
export type Delivery =
  | { kind: "ping" }
  | { kind: "push"; branch: string; commit?: string; by: string }
  | { kind: "other"; event: string };

const name = z.string().optional();
const pushForm = z.object({
  ref: z.string(),
  after: z.string(),
  pusher: z.object({ name, login: name, username: name, full_name: name }).partial().optional(),
  user_name: name,
});

/**
 * Reads a delivery of GitHub, GitLab, Forgejo or Gitea: JSON, or a form with the JSON in `payload`. Nothing when it is neither.
 *
 * Only the branch, the commit and the name of who pushed are taken from it: what changed is asked of git.
 */
export function readDelivery(headers: Headers, body: Uint8Array): Delivery | undefined {
  const event =
    headers.get("x-forgejo-event") ??
    headers.get("x-gitea-event") ??
    headers.get("x-github-event") ??
    headers.get("x-gitlab-event") ??
    "";
  if (event === "ping") return { kind: "ping" };
  if (event !== "push" && event !== "Push Hook" && event !== "System Hook") {
    return { kind: "other", event: printableLine(event, 60) };
  }
  const push = pushForm.safeParse(jsonOf(headers, body)).data;
  if (!push) return undefined;
  const branch = /^refs\/heads\/(.+)$/s.exec(push.ref)?.[1];
  if (branch === undefined || !/^[0-9a-f]{40,64}$/.test(push.after)) return { kind: "other", event: "push" };
  const { pusher, user_name } = push;
  const by = pusher?.full_name || pusher?.name || pusher?.login || pusher?.username || user_name || "";
  const deleted = /^0+$/.test(push.after);
  return { kind: "push", branch, ...(deleted ? {} : { commit: push.after }), by: printableLine(by, 80) };
}

function jsonOf(headers: Headers, body: Uint8Array): unknown {
  const text = Buffer.from(body).toString("utf8");
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers.get("content-type") ?? "");
  try {
    return JSON.parse(isForm ? (new URLSearchParams(text).get("payload") ?? "") : text);
  } catch {
    return undefined;
  }
}
