import type { Door } from "#app/desk/door.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { LinksPage } from "#components/previews/links-page.tsx";
import { read } from "#lib/archive/newsroom.ts";
import { linksInForce } from "#lib/previews/links.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

/** The links that are good now, with what could not be done about one. */
export async function showLinks(
  door: Door,
  staff: SignedInStaff,
  problem?: { text: string; status: number },
): Promise<Response> {
  const links = await linksInForce(door.store, door.now);
  const titles = new Map(links.map(({ article }) => [article, titleOf(article)]));
  const desk = await deskView(door, staff);
  const body = <LinksPage desk={desk} links={links} titles={titles} problem={problem?.text} />;
  const { title } = previewWordsOf(door.site.language).links;
  return showDesk(door, desk, { title, body, status: problem?.status ?? 200 });
}

function titleOf(slug: string): string {
  return read((edition) => ({ view: edition.unpublished(slug)?.title ?? slug, on: [] })).view;
}
