import { plainDocument } from "#app/answer.tsx";
import { placeholder } from "#app/params.ts";
import type { View } from "#app/show.tsx";
import { heldView } from "#lib/pages/views.ts";

export const generateStaticParams = () => [{ key: placeholder }];

/** Renders what `show` holds for this key. Static like every page, so that it comes out whole and trimmed; nobody keeps it. */
export default async function ViewRoute({ params }: { params: Promise<{ key: string }> }) {
  const view = heldView<View>((await params).key);
  return plainDocument(view ?? { title: "", body: null });
}
