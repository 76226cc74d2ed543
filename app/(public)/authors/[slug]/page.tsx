import { decodeParam, placeholder } from "#app/params.ts";
import { showAuthor } from "./show-author.tsx";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function AuthorRoute({ params }: { params: Promise<{ slug: string }> }) {
  return showAuthor(decodeParam((await params).slug));
}
