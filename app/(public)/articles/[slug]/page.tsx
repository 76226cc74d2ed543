import { decodeParam, placeholder } from "#app/params.ts";
import { showArticle } from "./show-article.tsx";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function ArticleRoute({ params }: { params: Promise<{ slug: string }> }) {
  return showArticle(decodeParam((await params).slug));
}
