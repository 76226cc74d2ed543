import * as agenda from "#app/desk/agenda/route.tsx";
import * as lift from "#app/desk/blocks/lift/route.tsx";
import * as blocks from "#app/desk/blocks/route.tsx";
import * as comment from "#app/desk/comments/[id]/route.tsx";
import * as decisions from "#app/desk/decisions/route.tsx";
import * as log from "#app/desk/log/route.tsx";
import * as queue from "#app/desk/queues/[queue]/route.tsx";
import * as desk from "#app/desk/route.tsx";
import * as search from "#app/desk/search/route.tsx";
import * as thread from "#app/desk/threads/[article]/route.tsx";
import * as undo from "#app/desk/undo/route.tsx";
import * as data from "#app/desk/writers/data/route.tsx";
import * as erasure from "#app/desk/writers/erasure/route.tsx";
import * as writers from "#app/desk/writers/route.tsx";
import type { Store } from "#lib/database/store.ts";
import type { Role } from "#lib/staff/staff.ts";
import { commentId } from "../../lib/comments/desk/newsroom.ts";
import { hire } from "../../lib/staff/newsroom.ts";
import { takeDatabase, Visitor } from "./doors.ts";

export type Door = [path: string, handler: unknown, needed: Role, params?: Record<string, string>];

export const article = "xiaomi-europe";
export const one = commentId(1);

/** Every page of moderation, and the least role for it. */
export const pages: Door[] = [
  ["/desk", desk.GET, "moderator"],
  ["/desk/queues/spam", queue.GET, "moderator", { queue: "spam" }],
  [`/desk/comments/${one}`, comment.GET, "moderator", { id: one }],
  [`/desk/threads/${article}`, thread.GET, "moderator", { article }],
  ["/desk/agenda", agenda.GET, "moderator"],
  ["/desk/blocks", blocks.GET, "moderator"],
  ["/desk/log", log.GET, "moderator"],
  ["/desk/search?q=num%C3%A9ro", search.GET, "moderator"],
  ["/desk/writers", writers.GET, "administrator"],
];

/** Every write, likewise. */
export const writes: Door[] = [
  ["/desk/decisions", decisions.POST, "moderator"],
  ["/desk/undo", undo.POST, "moderator"],
  [`/desk/threads/${article}`, thread.POST, "editor", { article }],
  ["/desk/blocks", blocks.POST, "editor"],
  ["/desk/blocks/lift", lift.POST, "editor"],
  ["/desk/writers", writers.POST, "administrator"],
  ["/desk/writers/data", data.POST, "administrator"],
  ["/desk/writers/erasure", erasure.POST, "administrator"],
];

/** What a form of the desk sends: a field may come several times. */
export type Fields = [string, string][];

/** A browser of somebody of the newsroom. */
export class Moderator extends Visitor {
  send(handler: (request: Request) => Promise<Response>, path: string, fields: Fields): Promise<Response> {
    const headers = new Headers({ ...Object.fromEntries(this.headers), "Sec-Fetch-Site": "same-origin" });
    const body = new URLSearchParams(fields);
    return handler(new Request(`http://localhost:3000${path}`, { method: "POST", headers, body }));
  }

  decide(fields: Fields): Promise<Response> {
    return this.send(decisions.POST, "/desk/decisions", fields);
  }
}

/** Somebody with a role, signed in. */
export async function arrive(store: Store, role: Role, name = "Nadia"): Promise<Moderator> {
  takeDatabase(store);
  const moderator = new Moderator();
  await moderator.signIn(store, (await hire(store, name, role)).email);
  return moderator;
}
