import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { wordsOf } from "#lib/site/words.ts";

export type MonthTableProps = {
  site: Site;
  caption: string;
  /** What the rows are, over the first column; empty when their names say it. */
  corner: string;
  months: { year: number; month: number }[];
  /** `code` tells rows of one title apart. */
  rows: { code: string; title: string; counts: number[] }[];
};

/** Counts by month: a column a month, in a frame that slides where the page is narrow. */
export function MonthTable({ site, caption, corner, months, rows }: MonthTableProps) {
  const { number } = wordsOf(site.language);
  const dates = datesOf(site);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {corner === "" ? <td /> : <th scope="col">{corner}</th>}
            {months.map(({ year, month }) => (
              <th key={`${year}-${month}`} scope="col" className="number">
                {dates.month(year, month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, title, counts }) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              {months.map(({ year, month }, index) => (
                <td key={`${year}-${month}`} className="number">
                  {number(counts[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
