import { type Door, seeOther } from "#app/desk/door.tsx";
import { doneAt } from "#app/desk/flash.ts";
import { openFormForStaff, openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { ThreadPage } from "#components/desk/thread-page.tsx";
import { isId } from "#lib/comments/comment-id.ts";
import { itemsOf } from "#lib/comments/desk/item.ts";
import { search } from "#lib/comments/desk/search.ts";
import { closeThread, closingOf, openThread } from "#lib/comments/desk/thread.ts";
import { catchUp } from "#lib/comments/following.ts";
import { field } from "#lib/forms/read-form.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

type Route = { params: Promise<{ article: string }> };

/** All that was written under an article. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { article } = await params;
  return openForStaff(request, "moderator", (door, staff) => showThread(door, staff, article));
}

/** Closes the thread, or opens it again. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const { article } = await params;
  return openFormForStaff(request, "editor", async (door, staff, form) => {
    const close = field(form, "intent") === "close";
    const decided = await (close ? closeThread : openThread)(door.store, { article, by: staff }, door.now);
    if (!decided.ok) return showThread(door, staff, article, deskWordsOf(door.site.language).thread.late);
    await catchUp();
    return seeOther(doneAt(deskPaths.thread(article), close ? "close-thread" : "open-thread"));
  });
}

async function showThread(door: Door, staff: SignedInStaff, article: string, problem?: string): Promise<Response> {
  const { store, url, site } = door;
  const after = url.searchParams.get("after") ?? "";
  const found = await search(store, { text: "", article, ...(isId(after) ? { after } : {}) });
  const items = await itemsOf(store, found.comments);
  const desk = await deskView(door, staff);
  const further = found.next === undefined ? undefined : `${deskPaths.thread(article)}?after=${found.next}`;
  const closing = await closingOf(store, article);
  const body = (
    <ThreadPage desk={desk} article={article} closing={closing} items={items} further={further} problem={problem} />
  );
  const title = deskWordsOf(site.language).thread.title(desk.titleOf(article));
  return showDesk(door, desk, { title, body, status: problem === undefined ? 200 : 409 });
}
