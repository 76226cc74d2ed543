import type { Door } from "#app/desk/door.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { NoPreviewPage, type NoPreviewPageProps } from "#components/previews/no-preview-page.tsx";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

type None = Omit<NoPreviewPageProps, "lang"> & { status: 404 | 422 };

/** Answers that there is nothing to preview, and why. */
export async function showNone(door: Door, staff: SignedInStaff, { status, ...props }: None): Promise<Response> {
  const lang = door.site.language;
  const body = <NoPreviewPage lang={lang} {...props} />;
  return showDesk(door, await deskView(door, staff), { title: previewWordsOf(lang).title, body, status });
}
