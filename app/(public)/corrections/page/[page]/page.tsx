import { showCorrections } from "#app/(public)/corrections/show-corrections.tsx";
import { numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ page: placeholder }];

export default async function CorrectionsPageRoute({ params }: { params: Promise<{ page: string }> }) {
  return showCorrections(numberParam((await params).page));
}
