import { decodeParam, placeholder } from "#app/params.ts";
import { showSection } from "./show-section.tsx";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function SectionRoute({ params }: { params: Promise<{ slug: string }> }) {
  return showSection(decodeParam((await params).slug));
}
