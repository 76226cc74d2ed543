import { showMonth } from "#app/(public)/archive/show-archive.tsx";
import { placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ year: placeholder, month: placeholder }];

export default async function MonthRoute({ params }: { params: Promise<{ year: string; month: string }> }) {
  const { year, month } = await params;
  return showMonth(year, month);
}
