import { decodeParam, placeholder } from "#app/params.ts";
import { showTag } from "./show-tag.tsx";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function TagRoute({ params }: { params: Promise<{ slug: string }> }) {
  return showTag(decodeParam((await params).slug));
}
