import { showCompany } from "#app/(public)/companies/[slug]/show-company.tsx";
import { decodeParam, numberParam, placeholder } from "#app/params.ts";

export const generateStaticParams = () => [{ slug: placeholder, page: placeholder }];

export default async function CompanyPageRoute({ params }: { params: Promise<{ slug: string; page: string }> }) {
  const { slug, page } = await params;
  return showCompany(decodeParam(slug), numberParam(page));
}
