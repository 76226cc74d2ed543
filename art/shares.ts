import { type Part, palette, path, rect } from "./canvas.ts";
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
import { fitting, label, measure } from "./lettering.ts";

/** One dot for each `each` units of a value, in rows for up to six data; `dot` says what a dot stands for. */
export function dotGrid(chart: ChartText & { data: readonly Datum[]; each: number; dot: string }): Part {
  const { part, plot } = chartFrame(chart);
  const { data, each, dot, decimals } = chart;
  const left = plot.x + Math.max(...data.map((one) => measure(one.label, { size: 25, weight: 600 })), 110) + 34;
  const width = plot.x + plot.width - left;
  const counts = data.map(({ value }) => Math.max(1, Math.round(value / each)));
  const pitch = dotPitch(counts, width, plot.height - 44);
  const across = Math.floor(width / pitch);
  let top = plot.y + 44;
  const blocks = data.map((datum, order) => {
    const ink = datum.colour ?? seriesColour(order);
    const count = counts[order] ?? 1;
    const dots = Array.from({ length: count }, (_, index) => {
      const [column, row] = [index % across, Math.floor(index / across)];
      return `M${Math.round(left + (column + 0.5) * pitch)} ${Math.round(top + (row + 0.5) * pitch)}h.1`;
    });
    const block = [
      label(datum.label, { x: plot.x, y: top + 20, size: 25, weight: 600 }),
      label(shownValue(datum, decimals), { x: plot.x, y: top + 52, size: 31, weight: 800, colour: readable(ink) }),
      path(dots.join(""), { stroke: ink, weight: pitch * 0.74, cap: "round", shadow: pitch / 9 }),
    ].join("");
    top += blockHeight(count, across, pitch);
    return block;
  });
  const key = path(`M${plot.x + 12} ${plot.y + 8}h.1`, { stroke: palette.ink, weight: 20, cap: "round" });
  return part + key + label(dot, { x: plot.x + 34, y: plot.y + 16, size: 24, weight: 600 }) + blocks.join("");
}

function dotPitch(counts: readonly number[], width: number, height: number): number {
  let pitch = 52;
  const needed = () => counts.reduce((sum, count) => sum + blockHeight(count, Math.floor(width / pitch), pitch), 0);
  while (pitch > 8 && needed() > height) pitch -= 0.5;
  return pitch;
}

function blockHeight(count: number, across: number, pitch: number): number {
  return Math.max(62, Math.ceil(count / across) * pitch + 14);
}

/** Squares side by side on one floor; areas are in proportion to the values. */
export function squares(chart: ChartText & { data: readonly Datum[] }): Part {
  const { part, plot } = chartFrame(chart);
  const { data, decimals } = chart;
  const gap = 36;
  const roots = data.map(({ value }) => Math.sqrt(value));
  const widest = (plot.width - gap * (data.length - 1)) / roots.reduce((sum, root) => sum + root, 0);
  const factor = Math.min(widest, (plot.height - 100) / Math.max(...roots));
  const floor = plot.y + plot.height - 46;
  let left = plot.x;
  const drawn = data.map((datum, order) => {
    const side = (roots[order] ?? 0) * factor;
    const ink = datum.colour ?? seriesColour(order);
    const value = shownValue(datum, decimals);
    const inside = measure(value, { size: 34, weight: 800 }) + 24 < side;
    const square = rect(left, floor - side, side, side, { fill: ink, shadow: 9 });
    const number = inside
      ? label(value, {
          x: left + 18,
          y: floor - side + 18 + (side / 7 + 14) * 0.75,
          size: side / 7 + 14,
          weight: 800,
          colour: lettersOn(ink),
        })
      : label(value, { x: left, y: floor - side - 14, size: 30, weight: 800, colour: readable(ink) });
    const name = label(datum.label, { x: left, y: floor + 40, size: 26, weight: 600 });
    left += Math.max(side, measure(datum.label, { size: 26, weight: 600 })) + gap;
    return square + number + name;
  });
  return part + drawn.join("");
}

/** A whole cut into rectangles whose areas are in proportion to the values, the largest first. */
export function treemap(chart: ChartText & { data: readonly Datum[] }): Part {
  const { part, plot } = chartFrame(chart);
  const sorted = [...chart.data].sort((a, b) => b.value - a.value);
  const tiles = cut(sorted, { ...plot, height: plot.height - 8 });
  const drawn = tiles.map(({ datum, x, y, width, height }, order) => {
    const ink = datum.colour ?? seriesColour(order);
    const value = shownValue(datum, chart.decimals);
    const size = Math.min(46, height / 3.2, fitting([value, datum.label], width - 32, 46));
    const style = { weight: 800, colour: lettersOn(ink) } as const;
    const tile = rect(x, y, width - 8, height - 8, { fill: ink, shadow: 6 });
    if (size < 19) return tile + alongTile(`${datum.label} ${value}`, { x, y, width, height }, style);
    const number = label(value, { ...style, x: x + 14, y: y + 12 + size * 0.8, size });
    const name = {
      x: x + 14,
      y: y + 16 + size * 0.85 + Math.min(27, size),
      size: Math.min(27, size),
      weight: 600,
    } as const;
    return tile + number + label(datum.label, { ...style, ...name });
  });
  return part + drawn.join("");
}

/** Name and value in one line along the longer side of a small tile. */
function alongTile(text: string, { x, y, width, height }: Box, style: { weight: 800; colour: string }): Part {
  const upright = height > width;
  const size = Math.min(24, (Math.min(width, height) - 8) * 0.7, fitting([text], Math.max(width, height) - 24, 24));
  const middle = {
    x: x + width / 2 - 4 + (upright ? size * 0.35 : 0),
    y: y + height / 2 - 4 + (upright ? 0 : size * 0.35),
  };
  return label(text, { ...style, ...middle, size, anchor: "middle", rotate: upright ? -90 : 0 });
}

interface Tile extends Box {
  readonly datum: Datum;
}

/** Cuts off the first datum when it holds a third of the whole or more, else halves the data; along the longer side. */
function cut(data: readonly Datum[], box: Box): Tile[] {
  const [first, ...rest] = data;
  if (!first) return [];
  if (!rest.length) return [{ ...box, datum: first }];
  const total = weigh(data);
  let count = 1;
  while (weigh(data.slice(0, count)) < total * 0.34 && count < data.length - 1) count += 1;
  const share = weigh(data.slice(0, count)) / total;
  const wide = box.width > box.height;
  const width = wide ? box.width * share : box.width;
  const height = wide ? box.height : box.height * share;
  const other = wide
    ? { ...box, x: box.x + width, width: box.width - width }
    : { ...box, y: box.y + height, height: box.height - height };
  return [...cut(data.slice(0, count), { ...box, width, height }), ...cut(data.slice(count), other)];
}

function weigh(data: readonly Datum[]): number {
  return data.reduce((sum, { value }) => sum + value, 0);
}
