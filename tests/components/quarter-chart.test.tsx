import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QuarterChart } from "#components/company/quarter-chart.tsx";
import type { QuarterCount } from "#lib/archive/views.ts";

const quarters: QuarterCount[] = [
  { year: 2014, quarter: 3, count: 1 },
  { year: 2014, quarter: 4, count: 0 },
  { year: 2015, quarter: 1, count: 4 },
];
const chart = renderToStaticMarkup(<QuarterChart lang="fr" quarters={quarters} />);

test("a chart says in words what it shows", () => {
  expect(chart).toContain('role="img" aria-label="Le plus suivi\u00a0: 1er trimestre 2015, 4\u00a0articles."');
});

test("a chart has a table with the same figures, in whole years", () => {
  const rows = [...chart.matchAll(/<tr><th scope="row">(\d+)<\/th>(.*?)<\/tr>/g)].map(([, year, cells]) => [
    year,
    ...[...(cells ?? "").matchAll(/<td>(\d+)<\/td>/g)].map(([, count]) => Number(count)),
  ]);
  expect(rows).toEqual([
    ["2014", 0, 0, 1, 0, 1],
    ["2015", 4, 0, 0, 0, 4],
  ]);
});

test("bars stand in proportion to their counts", () => {
  const heights = [...chart.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([0, 0, 25, 0, 100, 0, 0, 0]);
});

test("a company without articles has no chart", () => {
  expect(renderToStaticMarkup(<QuarterChart lang="fr" quarters={[]} />)).toBe("");
});
