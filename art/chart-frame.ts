import { type Part, palette, rect } from "./canvas.ts";
import { french, label, paragraph, wrap } from "./lettering.ts";

/** What every chart says around its plot. Without a place it fills a 1200 × 750 drawing with its margins. */
export interface ChartText {
  readonly title: string;
  /** What the numbers count: `Téléphones vendus, en millions`. */
  readonly unit: string;
  /** Where they come from, without the word « Source ». */
  readonly source: string;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Decimals of the values; as many as they have, if not given. */
  readonly decimals?: number | undefined;
}

export interface Datum {
  readonly label: string;
  readonly value: number;
  /** Drawn in this colour instead of the chart’s. */
  readonly colour?: string | undefined;
  /** Written in place of the value. */
  readonly shown?: string | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  /** Title, unit and source. */
  readonly part: Part;
  /** What is left for the plot. */
  readonly plot: Box;
}

/** Title, unit and source around an empty plot; for charts of your own. */
export function chartFrame(text: ChartText): Frame {
  const { x = 70, y = 60, width = 1060, height = 630 } = text;
  const size = Math.min(46, width / 16);
  const small = Math.max(21, Math.min(25, width / 36));
  const top = y + wrap(text.title, width, { size, weight: 800, tracking: -8 }).length * size * 1.12;
  const part = [
    rect(x, y - 26, 64, 9, { fill: palette.vermilion }),
    paragraph(text.title, { x, y: y + size * 0.82, width, size, weight: 800, leading: 1.12, tracking: -8 }),
    label(text.unit, { x, y: top + small * 1.15, size: small * 1.05, colour: palette.inkSoft }),
    label(`Source : ${text.source}`, { x, y: y + height, size: small * 0.88, colour: palette.inkSoft }),
  ].join("");
  const plotTop = top + small * 2.6;
  return { part, plot: { x, y: plotTop, width, height: y + height - small * 2.1 - plotTop } };
}

/** The inks of a chart’s series, in order. */
export const seriesColours = [
  palette.vermilion,
  palette.blue,
  palette.ochre,
  palette.sage,
  palette.ink,
  palette.blueSoft,
  palette.ochreSoft,
  palette.sageSoft,
] as const;

export function seriesColour(order: number, chosen?: string): string {
  return chosen ?? seriesColours[order % seriesColours.length] ?? palette.ink;
}

/** The shade of an ink in which letters stay readable on the paper. */
export function readable(colour: string): string {
  return LETTER_SHADES.get(colour) ?? colour;
}

/** The colour of letters that stand on an ink. */
export function lettersOn(colour: string): string {
  return DARK.has(colour) ? palette.paperPale : palette.ink;
}

/** Positions moved apart so that neighbours are at least `gap` from each other, keeping their order. */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  const placed = [...positions];
  for (let round = 0; round < 60; round += 1) {
    for (const [rank, { index }] of order.slice(1).entries()) {
      const before = order[rank]?.index ?? index;
      const missing = gap - ((placed[index] ?? 0) - (placed[before] ?? 0));
      if (missing <= 0) continue;
      placed[before] = (placed[before] ?? 0) - missing / 2;
      placed[index] = (placed[index] ?? 0) + missing / 2;
    }
  }
  return placed;
}

export function shownValue({ shown, value }: Pick<Datum, "shown" | "value">, decimals: number | undefined): string {
  return shown ?? french(value, decimals);
}

const LETTER_SHADES = new Map<string, string>([
  [palette.ochre, "#8a6010"],
  [palette.ochreSoft, "#8a6010"],
  [palette.sage, "#546850"],
  [palette.sageSoft, "#546850"],
  [palette.vermilion, "#c23a23"],
  [palette.vermilionSoft, "#c23a23"],
  [palette.blueSoft, "#4d6585"],
  [palette.inkPale, palette.inkSoft],
]);
const DARK = new Set<string>([palette.ink, palette.inkSoft, palette.blue, palette.vermilion]);
