import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import opentype, { type Font, type PathCommand } from "opentype.js";
import type { Part } from "./canvas.ts";

export type Weight = 300 | 400 | 500 | 600 | 700 | 800 | 900;

/** Units of the em, in which letters are measured and defined. */
export const EM = 1000;
export const NARROW_NO_BREAK = "\u202f";
export const NO_BREAK = "\u00a0";

export interface PlacedGlyph {
  readonly id: string;
  readonly face: string;
  readonly index: number;
  readonly x: number;
  readonly visible: boolean;
}

/** The letters of a line from its left end, in thousandths of the em. */
export function layOut(text: string, weight: Weight, tracking: number): { glyphs: PlacedGlyph[]; width: number } {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const character of text) {
    const face = faceOf(character, weight);
    const index = fontOf(face).charToGlyphIndex(character === NARROW_NO_BREAK ? " " : character);
    const last = glyphs.at(-1);
    if (last?.face === face) x += fontOf(face).getKerningValue(last.index, index);
    const advance = fontOf(face).glyphs.get(index).advanceWidth ?? 0;
    glyphs.push({ id: `${face}-${index}`, face, index, x, visible: character.trim() !== "" });
    x += (character === NARROW_NO_BREAK ? NARROW_WIDTH : advance) + tracking;
  }
  return { glyphs, width: Math.max(0, x - tracking) };
}

/** Definitions of every letter that these parts refer to. */
export function letterDefinitions(svg: string): Part {
  const ids = new Set([...svg.matchAll(/href="#(g\d+x?-\d+)"/g)].map((match) => match[1] ?? ""));
  return [...ids].map((id) => `<path id="${id}" d="${letterShape(id)}"/>`).join("");
}

/** Path data of one letter with its origin at a point. */
export function letterPath({ face, index }: PlacedGlyph, x: number, y: number, size: number): string {
  return fontOf(face).glyphs.get(index).getPath(x, y, size).toPathData(2);
}

function faceOf(character: string, weight: Weight): string {
  const faces = [`g${weight}`, `g${weight}x`];
  const known = character === NARROW_NO_BREAK || character === NO_BREAK ? " " : character;
  const face = faces.find((name) => fontOf(name).charToGlyphIndex(known) > 0);
  if (!face) throw new RangeError(`The lettering has no “${character}” (U+${character.codePointAt(0)?.toString(16)}).`);
  return face;
}

function fontOf(face: string): Font {
  const known = fonts.get(face);
  if (known) return known;
  const subset = face.endsWith("x") ? "latin-ext" : "latin";
  const file = `@fontsource/archivo/files/archivo-${subset}-${face.slice(1, 4)}-normal.woff`;
  const font = opentype.parse(Uint8Array.from(readFileSync(require.resolve(file))).buffer);
  fonts.set(face, font);
  return font;
}

function letterShape(id: string): string {
  const [face = "", index = "0"] = id.split("-");
  const { commands } = fontOf(face).glyphs.get(Number(index)).getPath(0, 0, EM);
  let [x, y, last] = [0, 0, ""];
  let d = "";
  for (const command of commands) {
    if (command.type === "Z") continue;
    const here = [Math.round(command.x), Math.round(command.y)] as const;
    const points = [...handlesOf(command), ...here].map((value, axis) => Math.round(value) - (axis % 2 ? y : x));
    [x, y] = here;
    if (command.type === "M") d += `M${integers([x, y])}`;
    else if (points.some((value) => value !== 0))
      d += joined(command.type === last ? "" : command.type.toLowerCase(), points);
    else continue;
    last = command.type;
  }
  return d;
}

function joined(name: string, points: readonly number[]): string {
  const values = integers(points);
  return name || values.startsWith("-") ? name + values : ` ${values}`;
}

function handlesOf(command: PathCommand): number[] {
  const handles = "x1" in command ? [command.x1, command.y1] : [];
  return "x2" in command ? [...handles, command.x2, command.y2] : handles;
}

function integers(values: readonly number[]): string {
  return values.join(" ").replace(/ -/g, "-");
}

const NARROW_WIDTH = 130;
const fonts = new Map<string, Font>();
const require = createRequire(import.meta.url);
