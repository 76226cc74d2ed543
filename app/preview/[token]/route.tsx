import { type Door, openDoor, seeOther } from "#app/desk/door.tsx";
import { previewOf, showPreview } from "#app/preview/show-preview.tsx";
import { show } from "#app/show.tsx";
import { Letter } from "#components/comments/letter.tsx";
import { PreviewBanner } from "#components/previews/preview-banner.tsx";
import { Edition } from "#lib/archive/edition.ts";
import { read } from "#lib/archive/newsroom.ts";
import { linkOf } from "#lib/previews/links.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

/**
 * One article for a guest of the newsroom, before it is out: the paper of this moment with that article revealed, so that nothing else
 * comes out with it. Once readers have it, the link leads to their page.
 */
export function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return openDoor(request, async (door) => {
    const link = await linkOf(door.store, (await params).token, door.now);
    if (!link) return refuse(door);
    const path = paths.article(link.article);
    const preview = read((live) => {
      const says = [previewWordsOf(live.site.language).banner.guest(datesOf(live.site).moment(link.until))];
      const banner = <PreviewBanner lang={live.site.language} says={says} />;
      const edition = new Edition(live.statements, live.now, link.article);
      const view = live.article(link.article) ? ("out" as const) : previewOf(edition, path, banner);
      return { view, on: [] };
    }).view;
    if (preview === "out") return leadToReaders(path);
    return preview ? showPreview(request, preview, { page: () => undefined }, "guest") : refuse(door);
  });
}

function leadToReaders(path: string): Response {
  const response = seeOther(path);
  response.headers.set("Referrer-Policy", "no-referrer");
  return response;
}

/** The same for whatever keeps a link from leading somewhere: nothing tells a guess from a link that has ended. */
function refuse({ request, site }: Door): Promise<Response> {
  const { title, text } = previewWordsOf(site.language).guest;
  const headers = { "X-Robots-Tag": "noindex, nofollow" };
  return show(request, <Letter title={title} text={text} />, { title, status: 404, headers });
}
