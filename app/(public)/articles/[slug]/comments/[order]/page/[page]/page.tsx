import { showThread } from "#app/(public)/articles/[slug]/comments/[order]/show-thread.tsx";
import { decodeParam, numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ slug: placeholder, order: placeholder, page: placeholder }];

type Params = { slug: string; order: string; page: string };

export default async function ThreadPageRoute({ params }: { params: Promise<Params> }) {
  const { slug, order, page } = await params;
  return showThread(decodeParam(slug), decodeParam(order), numberParam(page));
}
