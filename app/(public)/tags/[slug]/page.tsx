import { decodeParam, placeholder } from "#app/params.ts";
import { showPair } from "#app/show-pair.tsx";
import { showTag } from "./show-tag.tsx";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function TagRoute({ params }: { params: Promise<{ slug: string }> }) {
  const slug = decodeParam((await params).slug);
  return slug.includes("+") ? showPair("tag", slug) : showTag(slug);
}
