import { decodeParam, placeholder } from "#app/params.ts";
import { showThread } from "./show-thread.tsx";

export const generateStaticParams = () => [{ slug: placeholder, order: placeholder }];

export default async function ThreadRoute({ params }: { params: Promise<{ slug: string; order: string }> }) {
  const { slug, order } = await params;
  return showThread(decodeParam(slug), decodeParam(order));
}
