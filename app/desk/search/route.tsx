import { openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { SearchPage } from "#components/desk/search-page.tsx";
import { isId } from "#lib/comments/comment-id.ts";
import { itemsOf } from "#lib/comments/desk/item.ts";
import { isState, longestQuestion, type Question, search } from "#lib/comments/desk/search.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";

/** Looks for comments. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const { store, url, site } = door;
    const question = questionOf(url.searchParams);
    const found = question ? await search(store, question) : { comments: [] };
    const items = await itemsOf(store, found.comments);
    const desk = await deskView(door, staff);
    const further = found.next === undefined ? undefined : after(url, found.next);
    const body = <SearchPage desk={desk} question={question} items={items} further={further} />;
    return showDesk(door, desk, { title: deskWordsOf(site.language).searching.title, body });
  });
}

/** Nothing for an address that asks nothing. U+0000 is in no comment, and PostgreSQL refuses to look for it. */
function questionOf(params: URLSearchParams): Question | undefined {
  const said = (name: string) => (params.get(name) ?? "").replaceAll("\0", "").trim().slice(0, longestQuestion);
  const [text, article, state, writerOf, place] = [
    said("q"),
    said("article"),
    said("state"),
    said("writer-of"),
    said("after"),
  ];
  if (text === "" && article === "" && state === "" && writerOf === "") return undefined;
  return {
    text,
    ...(article === "" ? {} : { article }),
    ...(isState(state) ? { state } : {}),
    ...(isId(writerOf) ? { writerOf } : {}),
    ...(isId(place) ? { after: place } : {}),
  };
}

function after(url: URL, place: string): string {
  const params = new URLSearchParams(url.search);
  params.set("after", place);
  return `${deskPaths.search}?${params}`;
}
