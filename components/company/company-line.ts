import type { Company } from "#lib/content/entities.ts";
import type { Dates } from "#lib/site/dates.ts";
import type { Words } from "#lib/site/words.ts";

/** What a company is, in a line: « Électronique grand public, Pékin, fondée en 2010 ». Empty when its file says none of it. */
export function companyLine(
  company: Pick<Company, "sector" | "headquarters" | "founded">,
  words: Words,
  dates: Dates,
): string {
  const founded =
    company.founded === undefined ? undefined : words.foundedIn(dates.written(company.founded.slice(0, 4)));
  return [company.sector, company.headquarters, founded].filter((part) => part !== undefined).join(", ");
}
