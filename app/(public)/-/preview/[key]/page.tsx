import { plainDocument } from "#app/answer.tsx";
import { placeholder } from "#app/params.ts";
import type { View } from "#app/show.tsx";
import "#components/styles/preview-index.css";
import { heldView } from "#lib/pages/views.ts";

export const generateStaticParams = () => [{ key: placeholder }];

/** As `-/view`, for pages shown before their time, with the sheet of their banner. */
export default async function PreviewViewRoute({ params }: { params: Promise<{ key: string }> }) {
  const view = heldView<View>((await params).key);
  return plainDocument(view ?? { title: "", body: null });
}
