import { decodeParam, placeholder } from "#app/params.ts";
import { showStanding } from "./show-standing.tsx";

export const generateStaticParams = () => [{ path: [placeholder] }];

/** Standing pages, and every address that is no other page: old paths of articles, withdrawn ones, made-up ones. */
export default async function StandingRoute({ params }: { params: Promise<{ path: string[] }> }) {
  return showStanding(`/${(await params).path.map(decodeParam).join("/")}`);
}
