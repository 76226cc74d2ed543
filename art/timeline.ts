import { circle, line, type Part, palette } from "./canvas.ts";
import { type ChartText, chartFrame, readable } from "./chart-frame.ts";
import { label, measure, paragraph, wrap } from "./lettering.ts";

export interface Moment {
  readonly date: string;
  readonly text: string;
  /** The moment that matters, in vermilion. */
  readonly marked?: boolean | undefined;
}

/** Three to seven moments on a line, in equal steps, told above and below it in turn. */
export function timeline(chart: Omit<ChartText, "unit"> & { unit?: string; moments: readonly Moment[] }): Part {
  const { moments } = chart;
  const { part, plot } = chartFrame({ unit: "", ...chart });
  const step = plot.width / moments.length;
  const middle = plot.y + plot.height / 2 - 4;
  const size = moments.length > 5 ? 25 : 28;
  const width = Math.min(360, step * 1.28);
  const drawn = moments.map(({ date, text, marked }, index) => {
    const x = plot.x + step * (index + 0.5);
    const colour = marked ? palette.vermilion : palette.blue;
    const above = index % 2 === 0;
    const lines = wrap(text, width, { size });
    const wide = Math.max(measure(date, { size: 34, weight: 800 }), ...lines.map((words) => measure(words, { size })));
    const left = Math.max(plot.x, Math.min(x - 22, plot.x + plot.width - wide));
    const top = above ? middle - 62 - (lines.length - 1) * size * 1.22 : middle + 62 + 42;
    return [
      line([x, middle], [x, above ? middle - 44 : middle + 40], { stroke: colour, weight: 4, cap: "butt" }),
      circle(x, middle, marked ? 20 : 15, { fill: colour, shadow: 5 }),
      circle(x, middle, 6, { fill: palette.paperPale }),
      label(date, { x: left, y: top - size * 1.3, size: 34, weight: 800, colour: readable(colour) }),
      paragraph(text, { x: left, y: top, width, size, leading: 1.22 }),
    ].join("");
  });
  return part + line([plot.x, middle], [plot.x + plot.width, middle], { weight: 6 }) + drawn.join("");
}
