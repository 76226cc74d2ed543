import { circle, type Part, palette, path, rect } from "../canvas.ts";
import { label } from "../lettering.ts";
import { type Placement, placed } from "./placement.ts";

/** A stone on an intersection, counted from the upper left corner, from 1. */
export interface Stone {
  readonly column: number;
  readonly row: number;
  readonly colour: "black" | "white";
  /** The number of the move. */
  readonly move?: number | undefined;
  /** Ringed in vermilion: the stone that matters. */
  readonly marked?: boolean | undefined;
}

/** A go board of 19, 13 or 9 lines with stones on it. */
export function goBoard(
  placement: Placement,
  options: { lines?: 9 | 13 | 19; stones?: readonly Stone[]; wood?: string } = {},
): Part {
  const { lines = 19, stones = [], wood = palette.ochreSoft } = options;
  const step = 176 / (lines - 1);
  const at = (place: number) => -88 + (place - 1) * step;
  const grid = Array.from({ length: lines }, (_, index) => {
    const place = Math.round(at(index + 1) * 100) / 100;
    return `M-88 ${place}H88M${place}-88V88`;
  });
  const edge = lines === 9 ? 3 : 4;
  const stars = [edge, (lines + 1) / 2, lines + 1 - edge];
  return placed(
    placement,
    200,
    rect(-100, -100, 200, 200, { radius: 3 }),
    rect(-100, -100, 200, 200, { radius: 3, fill: wood }),
    path(grid.join(""), { fill: "none", stroke: palette.ink, weight: 0.8 }),
    ...stars.flatMap((row) => stars.map((column) => circle(at(column), at(row), 1.9, { fill: palette.ink }))),
    ...stones.map((stone) => drawnStone(stone, at(stone.column), at(stone.row), step * 0.47)),
  );
}

function drawnStone({ colour, move, marked }: Stone, x: number, y: number, radius: number): Part {
  const [fill, text] = colour === "black" ? [palette.ink, palette.paperPale] : [palette.paperPale, palette.ink];
  const ring = marked
    ? circle(x, y, radius * (move === undefined ? 0.5 : 0.9), {
        fill: "none",
        stroke: palette.vermilion,
        weight: radius * 0.26,
      })
    : "";
  const size = radius * 0.95;
  const number =
    move === undefined
      ? ""
      : label(String(move), { x, y: y + size * 0.35, size, weight: 700, anchor: "middle", colour: text });
  return circle(x, y, radius, { fill, shadow: radius * 0.18 }) + ring + number;
}
