import { circle, line, type Part, type Point, palette } from "./canvas.ts";
import { type ChartText, chartFrame, readable, seriesColour, spread } from "./chart-frame.ts";
import { french, label, measure } from "./lettering.ts";

export interface Slope {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly colour?: string | undefined;
}

/** What changed between two dates: a line for each name, its two values written at its ends. */
export function slopeChart(chart: ChartText & { start: string; end: string; slopes: readonly Slope[] }): Part {
  const { part, plot } = chartFrame(chart);
  const { slopes, decimals, start, end } = chart;
  const all = slopes.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [top, base] = [plot.y + 74, plot.y + plot.height - 36];
  const height = (value: number) => base - ((value - least) / (most - least || 1)) * (base - top);
  const room = Math.max(...slopes.map(({ name }) => measure(name, { size: 27, weight: 600 }))) + 40;
  const [left, right] = [plot.x + 130, plot.x + plot.width - room - 105];
  const starts = spread(
    slopes.map(({ from }) => height(from) + 10),
    34,
  );
  const finishes = spread(
    slopes.map(({ to }) => height(to) + 10),
    34,
  );
  const drawn = slopes.map((slope, order) => {
    const colour = seriesColour(order, slope.colour);
    const [a, b]: [Point, Point] = [
      [left, height(slope.from)],
      [right, height(slope.to)],
    ];
    const [low, high, letters] = [starts[order] ?? a[1], finishes[order] ?? b[1], readable(colour)];
    const value = french(slope.to, decimals);
    const past = right + 38 + measure(value, { size: 29, weight: 800 });
    return [
      line(a, b, { stroke: colour, weight: 8, shadow: 5 }),
      circle(...a, 11, { fill: colour }) + circle(...b, 11, { fill: colour }),
      label(french(slope.from, decimals), {
        x: left - 26,
        y: low,
        size: 29,
        weight: 700,
        anchor: "end",
        colour: letters,
      }),
      label(value, { x: right + 26, y: high, size: 29, weight: 800, colour: letters }),
      label(slope.name, { x: past, y: high, size: 27, weight: 600, colour: letters }),
    ].join("");
  });
  const posts = [left, right].map((x) =>
    line([x, top - 30], [x, base + 30], { stroke: palette.inkPale, weight: 3, cap: "butt" }),
  );
  const dates = [start, end].map((text, index) =>
    label(text, { x: index ? right : left, y: plot.y + 26, size: 28, weight: 700, anchor: "middle" }),
  );
  return part + posts.join("") + dates.join("") + drawn.join("");
}
