import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { number, type Part, palette, path } from "./canvas.ts";
import { letterDefinitions } from "./fonts.ts";

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** A colour, or `none`. */
  readonly background?: string | undefined;
  /** Specks of paper, about one for each `grain` × `grain` square; 0 for none. */
  readonly grain?: number | undefined;
}

/** The usual format of a drawing for an article: 1200 × 750. Lettering of 26 and more stays readable at 640 pixels. */
export const landscape = { width: 1200, height: 750 } as const;

/** A whole SVG file. Its parts are drawn in order, the last on top. */
export function drawing(
  { width, height, background = palette.paper, grain = 0 }: Sheet,
  ...parts: readonly Part[]
): string {
  const body = parts.join("");
  const letters = letterDefinitions(body);
  const paper =
    background === "none" ? "" : `<path fill="${background}" d="M0 0h${number(width)}v${number(height)}H0z"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" `,
    `viewBox="0 0 ${number(width)} ${number(height)}">`,
    letters && `<defs>${letters}</defs>`,
    paper,
    grain > 0 ? specks(width, height, grain) : "",
    body,
    "</svg>\n",
  ].join("");
}

/** Writes a drawing to a path below `content/`, numbers shortened to two decimals. No drawing may exceed 60 kB. */
export function save(file: string, svg: string): void {
  const target = join(CONTENT, file);
  if (relative(CONTENT, target).startsWith("..")) throw new RangeError(`${file} is not below content/.`);
  const short = shorten(svg);
  if (short.length > HEAVIEST)
    throw new RangeError(`${file} has ${short.length} bytes; a drawing may have ${HEAVIEST}.`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, short);
}

/** A small random generator, so that the same drawing comes out the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CONTENT = fileURLToPath(new URL("../content/", import.meta.url));
const HEAVIEST = 60_000;

function shorten(svg: string): string {
  return svg.replace(/ (?!transform=)[\w-]+="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d*\.\d{3,}/g, (value) => number(Number(value))),
  );
}

function specks(width: number, height: number, step: number): Part {
  const random = randomFrom(width + height);
  const count = Math.round((width * height) / (step * step));
  const dots = Array.from(
    { length: count },
    () => `M${Math.round(random() * width)} ${Math.round(random() * height)}h.1`,
  );
  return path(dots.join(""), { stroke: palette.ink, weight: 2, cap: "round", opacity: 0.1 });
}
