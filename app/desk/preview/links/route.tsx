import { seeOther } from "#app/desk/door.tsx";
import { openFormForStaff, openForStaff } from "#app/desk/require-staff.tsx";
import { read } from "#lib/archive/newsroom.ts";
import { field } from "#lib/forms/read-form.ts";
import { lifetimeOf, makeLink } from "#lib/previews/links.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { showLinks } from "./show-links.tsx";

/** The links of guests. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", (door, staff) => showLinks(door, staff));
}

/** Makes one. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "editor", async (door, staff, form) => {
    const lifetime = lifetimeOf(field(form, "lifetime"));
    const slug = field(form, "article");
    const article = read((edition) => ({ view: edition.unpublished(slug), on: [] })).view;
    if (!article || !lifetime) {
      return showLinks(door, staff, { text: previewWordsOf(door.site.language).links.refused, status: 422 });
    }
    const link = await makeLink(door.store, { article: article.slug, lifetime, by: staff }, door.now);
    return seeOther(`${previewPaths.links}#l-${link.id}`);
  });
}
