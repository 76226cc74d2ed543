import { plainDocument } from "#app/answer.tsx";
import { placeholder } from "#app/params.ts";
import type { View } from "#app/show.tsx";
import "#components/styles/desk-index.css";
import { heldView } from "#lib/pages/views.ts";

export const generateStaticParams = () => [{ key: placeholder }];

/** As `-/view`, for the desk, whose sheets no reader is sent. */
export default async function DeskViewRoute({ params }: { params: Promise<{ key: string }> }) {
  const view = heldView<View>((await params).key);
  return plainDocument(view ?? { title: "", body: null });
}
