import { CommentPage } from "#components/desk/comment-page.tsx";
import type { Tried } from "#components/desk/decide-form.tsx";
import { itemById } from "#lib/comments/desk/item.ts";
import { historyOf } from "#lib/comments/desk/log.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";
import type { Door } from "./door.tsx";
import { deskView, showDesk } from "./show-desk.tsx";
import { showMissing } from "./show-missing.tsx";

/** What could not be done, with what was typed and where its form came from. */
export type Failed = { problem: string; tried?: Tried; from?: string };

/** One comment with its history, whatever its state. */
export async function showComment(door: Door, staff: SignedInStaff, id: string, failed?: Failed): Promise<Response> {
  const item = await itemById(door.store, id);
  if (!item) return showMissing(door, staff);
  const history = await historyOf(door.store, id);
  const here = failed?.from ?? deskPaths.comment(id);
  const desk = { ...(await deskView(door, staff)), here };
  const words = deskWordsOf(door.site.language);
  const body = (
    <CommentPage desk={desk} item={item} history={history} tried={failed?.tried} problem={failed?.problem} />
  );
  const title = words.comment.title(item.name || words.nameless);
  return showDesk(door, desk, { title, body, status: failed ? 422 : 200 });
}
