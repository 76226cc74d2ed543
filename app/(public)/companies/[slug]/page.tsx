import { decodeParam, placeholder } from "#app/params.ts";
import { showCompany } from "./show-company.tsx";

export const generateStaticParams = () => [{ slug: placeholder }];

export default async function CompanyRoute({ params }: { params: Promise<{ slug: string }> }) {
  return showCompany(decodeParam((await params).slug));
}
