import { arc, circle, line, type Part, type Point, palette, path, polygon, polyline, rect } from "../canvas.ts";
import { type Placement, placed } from "./placement.ts";

/** A sea-going ship with containers; a cable runs from the stern of a cable ship (`laying`). */
export function ship(placement: Placement, options: { colour?: string; laying?: boolean } = {}): Part {
  const { colour = palette.vermilion, laying } = options;
  const hull: readonly Point[] = [
    [-170, 22],
    [176, 10],
    [142, 78],
    [-148, 78],
  ];
  const inks = [palette.ochre, palette.blue, palette.sage, palette.ochreSoft, palette.blueSoft, palette.vermilionSoft];
  const boxes = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => {
    const [column, row] = [index % 4, Math.floor(index / 4)];
    return rect(-70 + column * 48, -10 - row * 28, 46, 26, { fill: inks[(index * 2 + row) % inks.length] });
  });
  const house: readonly Point[] = [
    [-150, 22],
    [-150, -62],
    [-92, -62],
    [-84, 22],
  ];
  return placed(
    placement,
    200,
    polygon(hull) + polygon(house) + (laying ? circle(20, -24, 48) : rect(-70, -38, 190, 60)),
    laying
      ? path("M-164 26C-230 40-214 130-280 150", { fill: "none", stroke: palette.ink, weight: 5, cap: "round" })
      : "",
    rect(-132, -96, 22, 40, { fill: palette.ink }),
    rect(-132, -86, 22, 10, { fill: colour }),
    polygon(house, { fill: palette.paperPale }),
    ...[-140, -122, -104].map((x) => rect(x, -50, 11, 11, { fill: palette.blue })),
    laying ? drum() : boxes.join(""),
    polygon(hull, { fill: colour }),
    polygon(
      [
        [-157, 54],
        [154, 54],
        [142, 78],
        [-148, 78],
      ],
      { fill: palette.ink, opacity: 0.3 },
    ),
    line([150, 10], [150, -36], { weight: 4 }),
    path("M-206 84q20-16 40 0t40 0t40 0t40 0t40 0t40 0t40 0t40 0t40 0t40 0v16h-400z", { fill: palette.blue }),
  );
}

function drum(): Part {
  const turns = [16, 26, 36].map((radius) => arc(20, -24, radius, 0, 359.9, { stroke: palette.ochre, weight: 6 }));
  const brace = polyline(
    [
      [-30, 22],
      [20, -24],
      [70, 22],
    ],
    { weight: 6 },
  );
  const run = line([-164, 24], [-6, 21], { weight: 5 });
  return run + circle(20, -24, 48, { fill: palette.blue }) + turns.join("") + brace;
}
