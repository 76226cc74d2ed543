import { group, type Part, palette } from "./canvas.ts";
import { EM, layOut, letterPath, NARROW_NO_BREAK, NO_BREAK, type Weight } from "./fonts.ts";

export interface Lettering {
  /** Height of the em, in units of the drawing. */
  readonly size?: number | undefined;
  readonly weight?: Weight | undefined;
  /** Extra space between letters, in thousandths of the em. */
  readonly tracking?: number | undefined;
}

export interface LabelOptions extends Lettering {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly colour?: string | undefined;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  readonly rotate?: number | undefined;
  /** A colour around the letters, so that they stay readable over lines. */
  readonly halo?: string | undefined;
}

export interface ParagraphOptions extends LabelOptions {
  /** Width of the column, in which lines break at spaces. */
  readonly width: number;
  /** Distance between baselines, in parts of the size. */
  readonly leading?: number | undefined;
}

/**
 * One line of lettering as outlines, since the renderer has no fonts. Each letter refers to a shape that `drawing()`
 * defines. A character that the font lacks is an error, never a hole.
 */
export function label(text: string, options: LabelOptions): Part {
  const {
    x,
    y,
    size = 24,
    weight = 500,
    tracking = 0,
    colour = palette.ink,
    anchor = "start",
    rotate = 0,
    halo,
  } = options;
  const { glyphs, width } = layOut(typeset(text), weight, tracking);
  const shift = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
  const letters = glyphs
    .filter((glyph) => glyph.visible)
    .map((glyph) => `<use href="#${glyph.id}" x="${Math.round(glyph.x + shift)}"/>`);
  const words = group({ x, y, rotate, scale: size / EM }, ...letters);
  const around = halo
    ? `<g fill="${halo}" stroke="${halo}" stroke-width="240" stroke-linejoin="round">${words}</g>`
    : "";
  return `${around}<g fill="${colour}">${words}</g>`;
}

/** Lines of lettering, broken at spaces and at `\n`; `y` is the baseline of the first. */
export function paragraph(text: string, options: ParagraphOptions): Part {
  const { size = 24, leading = 1.3 } = options;
  return wrap(text, options.width, options)
    .map((line, index) => label(line, { ...options, y: options.y + index * size * leading }))
    .join("");
}

export function wrap(text: string, width: number, lettering: Lettering): string[] {
  return text.split("\n").flatMap((stretch) => {
    const lines: string[] = [];
    for (const word of typeset(stretch).split(" ")) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && measure(longer, lettering) > width) lines.push(word);
      else lines.splice(-1, 1, longer);
    }
    return lines;
  });
}

/** The width of one line. */
export function measure(text: string, { size = 24, weight = 500, tracking = 0 }: Lettering): number {
  return (layOut(typeset(text), weight, tracking).width * size) / EM;
}

/** The largest size up to `most` at which each text fits a width. */
export function fitting(texts: readonly string[], width: number, most: number, weight: Weight = 700): number {
  return Math.min(most, ...texts.map((text) => (width / Math.max(1, measure(text, { size: 100, weight }))) * 100));
}

/** Path data of a line of lettering, for drawings that want the letters themselves as shapes. */
export function outline(text: string, options: Omit<LabelOptions, "colour" | "rotate" | "halo">): string {
  const { x, y, size = 24, weight = 500, tracking = 0, anchor = "start" } = options;
  const { glyphs, width } = layOut(typeset(text), weight, tracking);
  const scale = size / EM;
  const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0) * scale;
  return glyphs
    .filter((glyph) => glyph.visible)
    .map((glyph) => letterPath(glyph, left + glyph.x * scale, y, size))
    .join("");
}

/** French apostrophes, and no-break spaces where French wants them. */
function typeset(text: string): string {
  return text
    .replace(/'/g, "’")
    .replace(/ (?=[;!?%])/g, NARROW_NO_BREAK)
    .replace(/ (?=[:»€])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_NO_BREAK);
}

/** A number as French readers write it: `61,1`, `1 200` with a narrow no-break space, a true minus. */
export function french(value: number, decimals?: number): string {
  const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2, ...digits }).format(value).replace("-", "−");
}
