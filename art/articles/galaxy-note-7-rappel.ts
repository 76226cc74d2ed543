import { circle, drawing, ellipse, group, type Part, palette, path, phone, polygon, rect, save } from "../draw.ts";

const { paper, paperPale, ink, inkSoft, inkPale, vermilion, ochre, ochreSoft, blue, blueSoft } = palette;

save(
  "articles/2016/10/galaxy-note-7-rappel/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.bluePale, grain: 46 },
    table(),
    smoke(),
    device(),
    stylus(),
    box(),
  ),
);

function table(): Part {
  return rect(0, 690, 1600, 210, { fill: ochreSoft }) + rect(0, 684, 1600, 14, { fill: ochre });
}

/** Rising puffs, each a sheet of grey paper. */
function smoke(): Part {
  const puffs: readonly (readonly [number, number, number, string])[] = [
    [1010, 60, 190, inkPale],
    [820, 130, 150, paper],
    [1150, 170, 130, paper],
    [930, 210, 140, inkPale],
    [760, 270, 96, inkPale],
    [1060, 300, 108, paper],
    [880, 330, 100, paperPale],
    [780, 400, 66, paper],
    [890, 430, 62, inkPale],
  ];
  return puffs.map(([x, y, radius, fill]) => circle(x, y, radius, { fill, shadow: 10 })).join("");
}

function device(): Part {
  return [
    ellipse(640, 800, 220, 20, { fill: ink, opacity: 0.25 }),
    group(
      { x: 640, y: 540, rotate: 12 },
      phone({ x: 0, y: 0, size: 540, shadow: 22 }, { screen: blue }),
      path("M-120-140l70 96l-34 66l96 66l-28 84l70 62", { fill: "none", stroke: blueSoft, weight: 8 }),
    ),
    group({ x: 744, y: 344, rotate: 18 }, flame(1), group({ y: 16, scale: 0.6 }, flame(2))),
  ].join("");
}

function flame(layer: 1 | 2): Part {
  return path("M0 60C-70 50-84-10-40-62C-36-34-22-30-16-40C-26-88 0-120 30-140C20-96 76-60 78 0C80 44 44 62 0 60z", {
    fill: layer === 1 ? vermilion : ochre,
    shadow: layer === 1 ? 6 : 0,
  });
}

function stylus(): Part {
  return group(
    { x: 1060, y: 790, rotate: -14 },
    rect(-170, -15, 310, 30, { radius: 12, fill: ink, shadow: 9 }),
    polygon(
      [
        [140, -13],
        [206, 0],
        [140, 13],
      ],
      { fill: inkSoft },
    ),
    rect(-170, -15, 40, 30, { radius: 12, fill: vermilion }),
    rect(20, -15, 60, 9, { radius: 4, fill: inkSoft }),
  );
}

/** The empty box, with its lid against it. */
function box(): Part {
  return [
    polygon(
      [
        [1270, 560],
        [1540, 560],
        [1520, 800],
        [1290, 800],
      ],
      { fill: paperPale, shadow: 14 },
    ),
    polygon(
      [
        [1270, 560],
        [1540, 560],
        [1500, 600],
        [1310, 600],
      ],
      { fill: inkPale },
    ),
    rect(1360, 670, 90, 14, { radius: 7, fill: inkPale }),
    rect(1382, 700, 46, 14, { radius: 7, fill: inkPale }),
    group(
      { x: 210, y: 690, rotate: -10 },
      rect(-110, -120, 220, 250, { radius: 8, fill: paperPale, shadow: 12 }),
      rect(-92, -102, 184, 214, { radius: 6, fill: vermilion }),
      path("M-50-40l100 100M50-40l-100 100", { stroke: paperPale, weight: 22, cap: "round" }),
    ),
  ].join("");
}
