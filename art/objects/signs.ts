import { type Part, palette, path, polygon, rect } from "../canvas.ts";
import { type Placement, placed } from "./placement.ts";

/** A padlock; `open` lifts its shackle. */
export function padlock(placement: Placement, options: { colour?: string; open?: boolean } = {}): Part {
  const { colour = palette.ochre, open } = options;
  const shackle = open ? "M-44 0V-62a44 44 0 0 1 84-18" : "M-44 0V-40a44 44 0 0 1 88 0V0";
  return placed(
    placement,
    200,
    path(shackle, { fill: "none", stroke: palette.ink, weight: 20 }) + rect(-72, -10, 144, 110, { radius: 12 }),
    path(shackle, { fill: "none", stroke: palette.ink, weight: 20 }),
    rect(-72, -10, 144, 110, { radius: 12, fill: colour }),
    polygon(
      [
        [-72, 2],
        [-60, -10],
        [44, -10],
        [-72, 90],
      ],
      { fill: palette.paperPale, opacity: 0.22 },
    ),
    path("M0 26a16 16 0 0 1 9 29l6 24h-30l6-24a16 16 0 0 1 9-29z", { fill: palette.ink }),
  );
}

/** A heart; `bleeding` lets drops fall from a crack. */
export function heart(
  placement: Placement,
  options: { colour?: string; bleeding?: boolean; crack?: string } = {},
): Part {
  const { colour = palette.vermilion, bleeding, crack: gap = palette.paper } = options;
  const shape = "M0 74C-26 46-98 8-98-40C-98-96-24-104 0-54C24-104 98-96 98-40C98 8 26 46 0 74z";
  const drops = "M-2 78c14 20 12 34 0 34s-14-14-2-34zM34 64c9 14 8 23 0 23s-9-9 0-23z";
  const crack = "M0-54L14-78L-8-36L16-14L-8 16L8 36L2 72L-6 68L-6 38L-28 16L-6-12L-30-34L-8-68z";
  return placed(
    placement,
    200,
    path(shape) + (bleeding ? path(drops) : ""),
    path(shape, { fill: colour }),
    path("M-78-42Q-76-66-52-70", { fill: "none", stroke: palette.vermilionSoft, weight: 9, cap: "round" }),
    bleeding ? path(crack, { fill: gap }) + path(drops, { fill: colour }) : "",
  );
}
