import type { QuarterCount } from "#lib/archive/views.ts";
import { wordsOf } from "#lib/site/words.ts";
import { wholeYears } from "./whole-years.ts";

export type QuarterChartProps = { lang: string; quarters: QuarterCount[] };

const height = 100;
/** Width of a quarter's column, and of the bar in it. */
const column = 10;
const bar = 7;

/** Articles per quarter as bars, and the same figures as a table for those who would rather read them. */
export function QuarterChart({ lang, quarters }: QuarterChartProps) {
  const years = wholeYears(quarters);
  const columns = years.flatMap((year) => year.counts);
  const peak = Math.max(0, ...columns);
  if (peak === 0) return null;
  const words = wordsOf(lang);
  const highest = quarters.find(({ count }) => count === peak);
  const summary = highest && words.coveragePeak(words.quarterOf(highest.quarter, highest.year), peak);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: RGAA 1.9.1 asks for the role by name
    <figure className="quarter-chart" role="figure" aria-label={words.coverageByQuarter}>
      <svg
        viewBox={`0 0 ${columns.length * column} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        {columns.map((count, index) => {
          const tall = (count / peak) * height;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the column's place is its quarter
              key={index}
              className={count === peak ? "peak" : undefined}
              x={index * column + (column - bar) / 2}
              y={height - tall}
              width={bar}
              height={tall}
            />
          );
        })}
      </svg>
      <ol className="chart-years">
        {years.map(({ year, counts }) => (
          <li key={year}>
            <b>{year}</b> <span>{words.articles(total(counts))}</span>
          </li>
        ))}
      </ol>
      <figcaption>
        <p>{summary}</p>
        <details>
          <summary>{words.showFigures}</summary>
          <QuarterTable lang={lang} years={years} />
        </details>
      </figcaption>
    </figure>
  );
}

function QuarterTable({ lang, years }: { lang: string; years: ReturnType<typeof wholeYears> }) {
  const words = wordsOf(lang);
  const short = ["T1", "T2", "T3", "T4"];
  return (
    <table>
      <caption>{words.coverageByQuarter}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          {short.map((name, index) => (
            <th key={name} scope="col">
              <abbr title={words.quarter(index + 1)}>{name}</abbr>
            </th>
          ))}
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, counts }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {counts.map((count, index) => (
              <td key={short[index]}>{words.number(count)}</td>
            ))}
            <td>{words.number(total(counts))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
