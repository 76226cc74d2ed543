import { circle, dashedLine, line, type Part, type Point, palette, polyline } from "./canvas.ts";
import { type Box, type ChartText, chartFrame, readable, seriesColour, spread } from "./chart-frame.ts";
import { french, label, measure } from "./lettering.ts";

export interface Series {
  readonly name: string;
  /** One value for each label; `null` where there is none. */
  readonly values: readonly (number | null)[];
  readonly colour?: string | undefined;
  /** Values written at their points: the last only, or all of them. */
  readonly marked?: "last" | "all" | undefined;
  readonly dashed?: boolean | undefined;
}

/** Lines over equal steps of time; each is named at its end. The scale starts at zero unless `from` says otherwise. */
export function lineChart(
  chart: ChartText & { labels: readonly string[]; series: readonly Series[]; from?: number; to?: number },
): Part {
  const { part, plot } = chartFrame(chart);
  const { from = 0, labels, series, decimals } = chart;
  const most = chart.to ?? Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? from)));
  const room = Math.max(...series.map(({ name }) => measure(name, { size: 26, weight: 700 }))) + 40;
  const base = plot.y + plot.height - 46;
  const step = (plot.width - room - 30) / Math.max(1, labels.length - 1);
  const column = (index: number) => plot.x + 30 + step * index;
  const height = (value: number) => base - ((value - from) / (most - from)) * (base - plot.y - 34);
  const tracks = series.map((one, order) => trackOf(one, seriesColour(order, one.colour), column, height));
  return [
    part,
    axis(labels, column, base, plot, step),
    ...tracks.map((track) => drawnTrack(track, decimals)),
    ...ends(tracks, column(labels.length - 1), decimals),
  ].join("");
}

interface Track {
  readonly series: Series;
  readonly colour: string;
  readonly points: readonly { readonly value: number; readonly at: Point }[];
}

function trackOf(
  series: Series,
  colour: string,
  column: (index: number) => number,
  height: (value: number) => number,
): Track {
  const points = series.values.flatMap((value, index): Track["points"] =>
    value === null ? [] : [{ value, at: [column(index), height(value)] }],
  );
  return { series, colour, points };
}

function drawnTrack({ series, colour, points }: Track, decimals: number | undefined): Part {
  const dash = series.dashed ? { dash: [3, 16] } : {};
  const marks = series.marked === "all" ? points.slice(0, -1) : [];
  return [
    polyline(
      points.map(({ at }) => at),
      { stroke: colour, weight: 8, shadow: 5, ...dash },
    ),
    ...points.map(({ at }) => circle(at[0], at[1], 9, { fill: colour })),
    ...marks.map(({ at: [x, y], value }) =>
      label(french(value, decimals), {
        x,
        y: y - 22,
        size: 25,
        weight: 700,
        anchor: "middle",
        colour: readable(colour),
      }),
    ),
  ].join("");
}

function ends(tracks: readonly Track[], right: number, decimals: number | undefined): Part[] {
  const lasts = tracks.flatMap(({ series, colour, points }) => {
    const last = points.at(-1);
    return last ? [{ name: series.name, colour: readable(colour), ...last }] : [];
  });
  const atEdge = lasts.filter(({ at }) => Math.abs(at[0] - right) < 1);
  const heights = spread(
    atEdge.map(({ at }) => at[1]),
    62,
  );
  return lasts.map((last) => {
    const order = atEdge.indexOf(last);
    if (order < 0) return endedEarly(last, decimals);
    const [x, y] = [last.at[0] + 24, heights[order] ?? last.at[1]];
    const value = label(french(last.value, decimals), { x, y: y + 2, size: 30, weight: 800, colour: last.colour });
    return value + label(last.name, { x, y: y + 30, size: 25, weight: 600, colour: last.colour });
  });
}

function endedEarly(
  last: { name: string; colour: string; value: number; at: Point },
  decimals: number | undefined,
): Part {
  const [x, y] = [last.at[0], last.at[1] - 24];
  return label(`${last.name} ${french(last.value, decimals)}`, {
    x,
    y,
    size: 25,
    weight: 700,
    anchor: "middle",
    colour: last.colour,
  });
}

function axis(
  labels: readonly string[],
  place: (index: number) => number,
  base: number,
  plot: Box,
  step: number,
): Part {
  const every = Math.ceil(Math.max(...labels.map((text) => measure(text, { size: 25 }) + 14)) / step);
  const names = labels.map((text, index) =>
    (labels.length - 1 - index) % every
      ? ""
      : label(text, { x: place(index), y: base + 40, size: 25, anchor: "middle" }),
  );
  const guides = labels.map((_, index) =>
    dashedLine([place(index), base], [place(index), plot.y], { stroke: palette.inkPale, weight: 2, dash: [1, 9] }),
  );
  return (
    guides.join("") + line([plot.x, base], [place(labels.length - 1) + 12, base], { cap: "butt" }) + names.join("")
  );
}
