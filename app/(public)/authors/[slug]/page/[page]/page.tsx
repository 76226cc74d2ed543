import { showAuthor } from "#app/(public)/authors/[slug]/show-author.tsx";
import { decodeParam, numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ slug: placeholder, page: placeholder }];

export default async function AuthorPageRoute({ params }: { params: Promise<{ slug: string; page: string }> }) {
  const { slug, page } = await params;
  return showAuthor(decodeParam(slug), numberParam(page));
}
