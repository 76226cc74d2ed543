import { decodeParam, placeholder } from "#app/params.ts";
import { showPair } from "#app/show-pair.tsx";
import { showCompany } from "./show-company.tsx";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function CompanyRoute({ params }: { params: Promise<{ slug: string }> }) {
  const slug = decodeParam((await params).slug);
  return slug.includes("+") ? showPair("company", slug) : showCompany(slug);
}
