import { showSection } from "#app/(public)/sections/[slug]/show-section.tsx";
import { decodeParam, numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ slug: placeholder, page: placeholder }];

export default async function SectionPageRoute({ params }: { params: Promise<{ slug: string; page: string }> }) {
  const { slug, page } = await params;
  return showSection(decodeParam(slug), numberParam(page));
}
