import { showMonth } from "#app/(public)/archive/show-archive.tsx";
import { numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ year: placeholder, month: placeholder, page: placeholder }];

export default async function MonthPageRoute({
  params,
}: {
  params: Promise<{ year: string; month: string; page: string }>;
}) {
  const { year, month, page } = await params;
  return showMonth(year, month, numberParam(page));
}
