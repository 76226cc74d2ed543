import { circle, drawing, ellipse, group, line, type Part, palette, path, polygon, rect, save } from "../draw.ts";

const { paperPale, ink, inkSoft, vermilion, ochre, ochreSoft, ochrePale, blueSoft, inkPale, sagePale } = palette;

save(
  "articles/2012/04/pebble-kickstarter/lead.svg",
  drawing(
    { width: 1600, height: 900, background: sagePale, grain: 46 },
    rect(0, 770, 1600, 130, { fill: palette.sageSoft }),
    heaps(),
    straps(),
    face(),
    spill(),
  ),
);

function coin(x: number, y: number, tilt = 1, rotate = 0): Part {
  return group(
    { x, y, rotate },
    ellipse(0, 8, 44, 44 * tilt, { fill: inkSoft, opacity: 0.25 }),
    ellipse(0, 0, 44, 44 * tilt, { fill: ochre }),
    ellipse(0, -2, 33, 33 * tilt, { fill: ochreSoft }),
    rect(-5, -18 * tilt, 10, 34 * tilt, { fill: ochre }),
  );
}

function heaps(): Part {
  const pile = (x: number, count: number) =>
    Array.from({ length: count }, (_, index) => coin(x + ((index * 13) % 3) * 6, 800 - index * 17, 0.32)).join("");
  return [pile(150, 4), pile(260, 9), pile(370, 6), pile(1140, 12), pile(1250, 7), pile(1360, 10), pile(1470, 4)].join(
    "",
  );
}

function straps(): Part {
  return [
    polygon(
      [
        [600, 180],
        [630, -20],
        [890, -20],
        [920, 180],
      ],
      { fill: ink, shadow: 14 },
    ),
    polygon(
      [
        [600, 740],
        [620, 920],
        [900, 920],
        [920, 740],
      ],
      { fill: ink, shadow: 14 },
    ),
  ].join("");
}

/** A square watch whose screen fills like a measuring glass. */
function face(): Part {
  const marks = Array.from({ length: 9 }, (_, index) =>
    line([612, 640 - index * 46], [index % 2 ? 640 : 662, 640 - index * 46], { weight: 6, cap: "butt" }),
  );
  return [
    rect(524, 320, 34, 100, { radius: 10, fill: inkSoft }),
    ...[240, 400, 560].map((y) => rect(962, y, 34, 80, { radius: 10, fill: inkSoft })),
    rect(540, 140, 440, 640, { radius: 70, fill: vermilion, shadow: 24 }),
    rect(590, 200, 340, 490, { radius: 14, fill: inkPale }),
    path("M590 262q42-26 85 0t85 0t85 0t85 0V676a14 14 0 0 1-14 14H604a14 14 0 0 1-14-14z", { fill: ochre }),
    path("M590 290q42-26 85 0t85 0t85 0t85 0v40H590z", { fill: ochreSoft, opacity: 0.5 }),
    ...marks,
    polygon(
      [
        [930, 200],
        [930, 500],
        [790, 200],
      ],
      { fill: paperPale, opacity: 0.25 },
    ),
  ].join("");
}

/** Coins that jump out of the glass. */
function spill(): Part {
  const coins = [
    [690, 214, 0.8, -20],
    [760, 150, 0.9, 10],
    [830, 206, 0.7, 30],
    [880, 110, 0.8, -15],
    [980, 80, 0.6, 40],
    [1090, 130, 0.9, 20],
    [1170, 260, 0.7, 60],
    [1210, 430, 0.8, 80],
    [650, 90, 0.6, -40],
    [1190, 560, 0.6, 20],
  ] as const;
  return [
    circle(380, 230, 110, { fill: ochrePale }),
    path("M960 190Q1130 60 1206 330", { stroke: blueSoft, weight: 5, fill: "none", dash: [3, 16] }),
    ...coins.map(([x, y, tilt, rotate]) => coin(x, y, tilt, rotate)),
  ].join("");
}
