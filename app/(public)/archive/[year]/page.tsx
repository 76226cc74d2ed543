import { showCalendar } from "#app/(public)/archive/show-archive.tsx";
import { numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ year: placeholder }];

export default async function YearRoute({ params }: { params: Promise<{ year: string }> }) {
  return showCalendar(numberParam((await params).year));
}
