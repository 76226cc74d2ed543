import { circle, line, type Part, type Point, palette, path, polygon, polyline, rect } from "../canvas.ts";
import { fitting, label } from "../lettering.ts";
import { type Placement, placed } from "./placement.ts";

/** A shopping cart, filled with parcels unless it is `empty`. */
export function cart(placement: Placement, options: { colour?: string; empty?: boolean } = {}): Part {
  const { colour = palette.vermilion, empty } = options;
  const basket: readonly Point[] = [
    [-72, -48],
    [98, -48],
    [76, 34],
    [-52, 34],
  ];
  const goods = [
    polygon(
      [
        [-40, -40],
        [-30, -92],
        [18, -83],
        [9, -38],
      ],
      { fill: palette.ochre },
    ),
    polygon(
      [
        [6, -40],
        [6, -78],
        [52, -78],
        [52, -40],
      ],
      { fill: palette.blue },
    ),
    polygon(
      [
        [48, -40],
        [62, -100],
        [88, -94],
        [76, -40],
      ],
      { fill: palette.sage },
    ),
  ];
  const frame: readonly Point[] = [
    [-108, -80],
    [-82, -80],
    [-46, 62],
    [78, 62],
  ];
  return placed(
    placement,
    200,
    polygon(basket) + polyline(frame, { weight: 9 }) + circle(-32, 84, 16) + circle(64, 84, 16),
    empty ? "" : goods.join(""),
    polygon(basket, { fill: colour }),
    ...[-20, 7].map((y) =>
      line([-64 + (y + 48) * 0.2, y], [92 - (y + 48) * 0.25, y], { stroke: palette.paper, weight: 4, cap: "butt" }),
    ),
    ...[-38, -4, 30, 64].map((x) =>
      line([x, -48], [x * 0.8 + 2, 34], { stroke: palette.paper, weight: 4, cap: "butt" }),
    ),
    polyline(frame, { weight: 9 }),
    ...[-32, 64].map((x) => circle(x, 84, 16, { fill: palette.ink }) + circle(x, 84, 6, { fill: palette.paper })),
  );
}

/** A shop with its awning; its sign may bear a short text. */
export function storefront(
  placement: Placement,
  options: { colour?: string; sign?: string; wall?: string } = {},
): Part {
  const { colour = palette.vermilion, sign = "", wall = palette.blue } = options;
  const stripes = Array.from({ length: 8 }, (_, index) => {
    const [top, low] = [-104 + index * 26, -120 + index * 30];
    const fill = index % 2 ? palette.paperPale : colour;
    return path(`M${top} -52H${top + 26}L${low + 30} -14a15 15 0 0 1-30 0z`, { fill });
  });
  return placed(
    placement,
    200,
    rect(-110, -100, 220, 200) +
      polygon([
        [-110, -52],
        [110, -52],
        [122, 0],
        [-122, 0],
      ]),
    rect(-110, -100, 220, 200, { fill: wall }),
    rect(-110, 90, 220, 10, { fill: palette.ink }),
    rect(-94, 6, 112, 66, { fill: palette.ochrePale }),
    polygon(
      [
        [-94, 6],
        [-30, 6],
        [-84, 72],
        [-94, 72],
      ],
      { fill: palette.paperPale, opacity: 0.6 },
    ),
    rect(36, 6, 56, 84, { fill: palette.ochreSoft }),
    rect(44, 14, 40, 44, { fill: palette.paperPale }),
    circle(82, 68, 4, { fill: palette.ink }),
    rect(-104, -94, 208, 42, { fill: palette.ink }),
    sign &&
      label(sign, {
        x: 0,
        y: -64,
        size: fitting([sign], 180, 28),
        weight: 700,
        anchor: "middle",
        colour: palette.paper,
      }),
    polygon(
      [
        [-104, -40],
        [104, -40],
        [120, 2],
        [-120, 2],
      ],
      { fill: palette.ink, opacity: 0.2 },
    ),
    ...stripes,
  );
}

/** A cardboard parcel seen from a corner. */
export function parcel(placement: Placement, options: { colour?: string; tape?: string } = {}): Part {
  const { colour = palette.ochre, tape = palette.ochrePale } = options;
  return placed(
    placement,
    200,
    polygon([
      [0, -100],
      [104, -50],
      [104, 48],
      [0, 100],
      [-104, 48],
      [-104, -50],
    ]),
    polygon(
      [
        [0, -100],
        [104, -50],
        [0, 2],
        [-104, -50],
      ],
      { fill: palette.ochreSoft },
    ),
    polygon(
      [
        [-104, -50],
        [0, 2],
        [0, 100],
        [-104, 48],
      ],
      { fill: colour },
    ),
    polygon(
      [
        [104, -50],
        [0, 2],
        [0, 100],
        [104, 48],
      ],
      { fill: colour },
    ),
    polygon(
      [
        [104, -50],
        [0, 2],
        [0, 100],
        [104, 48],
      ],
      { fill: palette.ink, opacity: 0.22 },
    ),
    polygon(
      [
        [-60, -71],
        [-40, -81],
        [64, -30],
        [44, -20],
      ],
      { fill: tape },
    ),
    polygon(
      [
        [64, -30],
        [44, -20],
        [44, 14],
        [64, 4],
      ],
      { fill: tape, opacity: 0.75 },
    ),
    polygon(
      [
        [-88, 2],
        [-40, 26],
        [-40, 56],
        [-88, 32],
      ],
      { fill: palette.paperPale },
    ),
    line([-80, 14], [-50, 29], { weight: 3.5 }),
    line([-80, 25], [-60, 35], { weight: 3.5 }),
  );
}
