import { arc, circle, type Part, type Point, palette, path, polygon, rect } from "../canvas.ts";
import { randomFrom } from "../drawing.ts";
import { fitting, label } from "../lettering.ts";
import { phone } from "./devices.ts";
import { type Placement, placed } from "./placement.ts";

/** Skins for hands and heads. */
export const skins = ["#e8b796", "#c98d63", "#8f5b3e", "#f2d0b4"] as const;

/** A crowd seen from the front: rows of heads and shoulders that fill a box, the nearest below. */
export function crowd(
  box: { x: number; y: number; width: number; height: number },
  options: {
    rows?: number;
    columns?: number;
    colours?: readonly string[];
    seed?: number;
    marked?: readonly number[];
  } = {},
): Part {
  const { rows = 4, columns = 9, seed = 7, marked = [] } = options;
  const { colours = [palette.blue, palette.sage, palette.ochre, palette.blueSoft, palette.ink] } = options;
  const random = randomFrom(seed);
  const step = box.width / columns;
  const lines = Array.from({ length: rows }, (_, row) => {
    const y = box.y + (box.height / rows) * (row + 0.5);
    return Array.from({ length: columns + (row % 2) }, (_, column) => {
      const x = box.x + step * (column + 0.5 - (row % 2) / 2) + (random() - 0.5) * step * 0.2;
      const colour = colours[Math.floor(random() * colours.length)] ?? palette.blue;
      const skin = skins[Math.floor(random() * skins.length)] ?? skins[0];
      const lead = marked.includes(row * columns + column);
      const top = y + (random() - 0.5) * step * 0.2;
      const depth = row === rows - 1 ? box.y + box.height - top : (box.height / rows) * 1.3;
      return head({ x, y: top, step, depth }, lead ? palette.vermilion : colour, skin, random());
    }).join("");
  });
  return lines.join("");
}

function head(
  { x, y, step, depth }: Record<"x" | "y" | "step" | "depth", number>,
  colour: string,
  skin: string,
  chance: number,
): Part {
  const [r, hair] = [step * 0.27, chance < 0.3 ? palette.inkSoft : chance < 0.85 ? palette.ink : palette.ochre];
  return placed(
    { x, y, size: step * 2, shadow: step * 0.07 },
    step * 2,
    circle(0, -step * 0.2, r),
    path(
      `M${-step * 0.52} ${depth}V${step * 0.5}A${step * 0.52} ${step * 0.42} 0 0 1 ${step * 0.52} ${step * 0.5}V${depth}z`,
      { fill: colour },
    ),
    rect(-r * 0.4, 0, r * 0.8, r, { fill: skin }),
    circle(0, -step * 0.2, r, { fill: skin }),
    path(
      `M${-r} ${-step * 0.2}A${r} ${r} 0 0 1 ${r} ${-step * 0.2}Q${r * (chance * 2 - 1)} ${-step * 0.2 - r * 0.8} ${-r} ${-step * 0.2}z`,
      { fill: hair },
    ),
  );
}

/** A hand that holds a telephone; the options are the telephone’s, and `skin` and `sleeve`. */
export function handWithPhone(
  placement: Placement,
  options: Parameters<typeof phone>[1] & { skin?: string; sleeve?: string } = {},
): Part {
  const { skin = skins[0], sleeve = palette.blue } = options;
  const palm = path("M-46 20C-50 92-26 124-4 150L20 196L104 176L84 110C104 70 92 20 74-2L40 20z");
  const cuff: readonly Point[] = [
    [2, 178],
    [112, 150],
    [134, 214],
    [18, 240],
  ];
  const tips = [-14, 17, 48, 77];
  const fingers = (style: { fill?: string }) =>
    tips.map((y, index) => rect(-68 + index * 2, y, 34 - index * 2, 24, { radius: 12, ...style })).join("");
  return placed(
    placement,
    340,
    rect(-51, -100, 102, 200, { radius: 15 }) + palm + polygon(cuff) + fingers({}),
    `<g fill="${skin}">${palm}</g>`,
    phone({ x: 0, y: 0, size: 200, shadow: 4 }, options),
    fingers({ fill: skin }),
    ...tips.map((y, index) =>
      path(`M${-38} ${y + 5}v14`, { stroke: palette.ink, weight: 1.6, opacity: index < 4 ? 0.25 : 0 }),
    ),
    path("M84 104C96 60 84 20 66-16C56-34 36-26 40-8C46 22 42 48 30 78L62 128z", { fill: skin }),
    path("M50-14C44-24 56-30 62-18L66-8z", { fill: palette.paperPale, opacity: 0.6 }),
    polygon(cuff, { fill: sleeve }),
    polygon(
      [
        [2, 178],
        [112, 150],
        [115, 160],
        [5, 188],
      ],
      { fill: palette.paperPale },
    ),
  );
}

/** The front of a newspaper with its name and columns; `headline` bars stand for the words. */
export function newspaper(placement: Placement, options: { name?: string; colour?: string } = {}): Part {
  const { name = "La Morasse", colour = palette.vermilion } = options;
  const column = (x: number, y: number, lines: number) =>
    Array.from({ length: lines }, (_, index) =>
      rect(x, y + index * 7, index === lines - 1 ? 22 : 38, 3, { fill: palette.inkPale }),
    ).join("");
  return placed(
    placement,
    200,
    polygon([
      [-72, -100],
      [72, -100],
      [72, 100],
      [-72, 100],
    ]),
    rect(-68, -97, 144, 200, { fill: palette.inkPale }),
    rect(-72, -100, 144, 200, { fill: palette.paperPale }),
    label(name, { x: 0, y: -74, size: fitting([name], 112, 26), weight: 900, anchor: "middle", tracking: -15 }),
    rect(-62, -66, 124, 1.6, { fill: palette.ink }),
    rect(-62, -58, 118, 8, { fill: palette.ink }),
    rect(-62, -46, 84, 8, { fill: palette.ink }),
    rect(-62, -30, 82, 62, { fill: colour }),
    polygon(
      [
        [-62, 32],
        [-22, -14],
        [20, 32],
      ],
      { fill: palette.ink, opacity: 0.25 },
    ),
    circle(0, -12, 9, { fill: palette.ochreSoft }),
    column(26, -30, 17),
    column(-62, 40, 7),
    column(-18, 40, 7),
  );
}

/** A house cut open, with devices that answer each other by radio. */
export function connectedHouse(placement: Placement, options: { wall?: string; roof?: string } = {}): Part {
  const { wall = palette.blue, roof = palette.vermilion } = options;
  const outline: readonly Point[] = [
    [0, -100],
    [112, -14],
    [96, -14],
    [96, 100],
    [-96, 100],
    [-96, -14],
    [-112, -14],
  ];
  const waves = (x: number, y: number) =>
    [10, 18, 26].map((radius) => arc(x, y, radius, 225, 315, { stroke: palette.paper, weight: 4 })).join("");
  return placed(
    placement,
    200,
    polygon(outline),
    rect(56, -88, 20, 48, { fill: palette.ink }),
    rect(-96, -24, 192, 124, { fill: wall }),
    polygon(
      [
        [0, -100],
        [116, -10],
        [-116, -10],
      ],
      { fill: roof },
    ),
    waves(0, -26) + circle(0, -24, 5, { fill: palette.paper }),
    rect(-80, 6, 72, 42, { fill: palette.bluePale }) + rect(8, 6, 72, 42, { fill: palette.ochrePale }),
    rect(-80, 56, 72, 44, { fill: palette.sagePale }) + rect(8, 56, 72, 44, { fill: palette.vermilionPale }),
    rect(-68, 15, 48, 26, { radius: 2, fill: palette.ink }) + rect(-65, 18, 42, 20, { fill: palette.vermilionSoft }),
    path("M44 6v10", { stroke: palette.ink, weight: 2 }) +
      rect(40, 14, 8, 7, { fill: palette.ink }) +
      circle(44, 30, 11, { fill: palette.ochre }),
    circle(-44, 77, 14, { fill: palette.ink }) + arc(-44, 77, 9, 130, 340, { stroke: palette.vermilion, weight: 3.5 }),
    rect(26, 66, 26, 34, { fill: palette.vermilion }) + circle(46, 85, 2.5, { fill: palette.paper }),
    rect(60, 76, 12, 10, { radius: 2, fill: palette.ink }) + arc(66, 76, 4, 180, 360, { weight: 2 }),
  );
}
