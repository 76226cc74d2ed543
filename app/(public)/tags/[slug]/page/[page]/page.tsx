import { showTag } from "#app/(public)/tags/[slug]/show-tag.tsx";
import { decodeParam, numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ slug: placeholder, page: placeholder }];

export default async function TagPageRoute({ params }: { params: Promise<{ slug: string; page: string }> }) {
  const { slug, page } = await params;
  return showTag(decodeParam(slug), numberParam(page));
}
