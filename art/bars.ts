import { line, type Part, palette, rect } from "./canvas.ts";
import {
  type Box,
  type ChartText,
  chartFrame,
  type Datum,
  lettersOn,
  readable,
  seriesColour,
  shownValue,
} from "./chart-frame.ts";
import { fitting, french, label, measure } from "./lettering.ts";

/** Vertical bars, or horizontal ones when the labels are long (`horizontal`). Values stand at the bars’ ends. */
export function barChart(chart: ChartText & { data: readonly Datum[]; colour?: string; horizontal?: boolean }): Part {
  const { part, plot } = chartFrame(chart);
  return part + (chart.horizontal ? rows(chart, plot) : columns(chart, plot));
}

function columns(chart: ChartText & { data: readonly Datum[]; colour?: string }, plot: Box): Part {
  const { data, colour = palette.blue, decimals } = chart;
  const step = plot.width / data.length;
  const bar = Math.min(step * 0.66, 150);
  const most = Math.max(...data.map((datum) => datum.value));
  const base = plot.y + plot.height - 44;
  const tall = base - plot.y - 38;
  const size = fitting(
    data.map((datum) => datum.label),
    step * 0.94,
    27,
  );
  const bars = data.map((datum, index) => {
    const middle = plot.x + step * (index + 0.5);
    const height = Math.max(3, (datum.value / most) * tall);
    return [
      rect(middle - bar / 2, base - height, bar, height, { fill: datum.colour ?? colour, shadow: 7 }),
      label(shownValue(datum, decimals), { x: middle, y: base - height - 14, size: 31, weight: 700, anchor: "middle" }),
      label(datum.label, { x: middle, y: base + 38, size, weight: 500, anchor: "middle" }),
    ].join("");
  });
  return bars.join("") + line([plot.x, base], [plot.x + plot.width, base], { weight: 3, cap: "butt" });
}

function rows(chart: ChartText & { data: readonly Datum[]; colour?: string }, plot: Box): Part {
  const { data, colour = palette.blue, decimals } = chart;
  const step = plot.height / data.length;
  const bar = Math.min(step * 0.62, 76);
  const size = Math.min(28, step * 0.5);
  const most = Math.max(...data.map((datum) => datum.value));
  const left = plot.x + Math.max(...data.map((datum) => measure(datum.label, { size, weight: 600 }))) + 20;
  const room =
    Math.max(...data.map((datum) => measure(shownValue(datum, decimals), { size: size * 1.1, weight: 700 }))) + 18;
  const wide = plot.x + plot.width - left - room;
  const bars = data.map((datum, index) => {
    const middle = plot.y + step * (index + 0.5);
    const width = Math.max(3, (datum.value / most) * wide);
    return [
      label(datum.label, { x: left - 20, y: middle + size * 0.36, size, weight: 600, anchor: "end" }),
      rect(left, middle - bar / 2, width, bar, { fill: datum.colour ?? colour, shadow: 6 }),
      label(shownValue(datum, decimals), {
        x: left + width + 16,
        y: middle + size * 0.4,
        size: size * 1.1,
        weight: 700,
      }),
    ].join("");
  });
  return bars.join("") + line([left, plot.y], [left, plot.y + plot.height], { weight: 3, cap: "butt" });
}

export interface Stack {
  readonly label: string;
  /** One value for each part. */
  readonly values: readonly number[];
}

/** Horizontal bars made of the same parts, named above; `shares` makes all of them full width, in per cent. */
export function stackedBars(
  chart: ChartText & {
    parts: readonly string[];
    stacks: readonly Stack[];
    colours?: readonly string[];
    shares?: boolean;
  },
): Part {
  const { part, plot } = chartFrame(chart);
  const { parts, stacks, colours = [], decimals, shares } = chart;
  const inks = parts.map((_, order) => seriesColour(order, colours[order]));
  const size = 26;
  const left = plot.x + Math.max(...stacks.map((stack) => measure(stack.label, { size, weight: 600 }))) + 20;
  const top = plot.y + 50;
  const step = (plot.y + plot.height - top) / stacks.length;
  const bar = Math.min(120, step * 0.66);
  const most = Math.max(...stacks.map(({ values }) => sum(values)));
  const wide = plot.x + plot.width - left - (shares ? 8 : 110);
  const drawn = stacks.map(({ label: name, values }, index) => {
    const middle = top + step * (index + 0.5);
    const whole = shares ? sum(values) : most;
    let x = left;
    const pieces = values.map((value, order) => {
      const width = (value / whole) * wide;
      const text = shares ? `${french((value / whole) * 100, decimals ?? 0)} %` : french(value, decimals);
      const ink = inks[order] ?? palette.blue;
      const room = fitting([text], width - 8, 26);
      const inside = room >= 20;
      const letters = label(text, {
        x: x + width / 2,
        y: inside ? middle + 9 : middle + bar / 2 + 27,
        size: inside ? room : 22,
        weight: 700,
        anchor: "middle",
        colour: inside ? lettersOn(ink) : readable(ink),
      });
      x += width;
      return rect(x - width, middle - bar / 2, width, bar, { fill: ink, shadow: 6 }) + letters;
    });
    const total = shares
      ? ""
      : label(french(sum(values), decimals), { x: x + 16, y: middle + 11, size: 30, weight: 800 });
    return label(name, { x: left - 20, y: middle + 9, size, weight: 600, anchor: "end" }) + pieces.join("") + total;
  });
  return part + legend(parts, inks, plot) + drawn.join("");
}

function legend(names: readonly string[], inks: readonly string[], { x, y, width }: Box): Part {
  const size = fitting([names.join("")], width - names.length * 62, 25, 600);
  let left = x;
  return names
    .map((name, order) => {
      const ink = inks[order] ?? palette.blue;
      const entry = rect(left, y + 2, 24, 24, { fill: ink });
      const text = label(name, { x: left + 34, y: y + 22, size, weight: 600, colour: readable(ink) });
      left += 62 + measure(name, { size, weight: 600 });
      return entry + text;
    })
    .join("");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
