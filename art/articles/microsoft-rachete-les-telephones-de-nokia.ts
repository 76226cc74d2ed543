import { circle, drawing, group, line, type Part, type Point, palette, path, polygon, rect, save } from "../draw.ts";

const { paper, paperPale, ink, inkSoft, vermilion, blue, blueSoft, bluePale, ochre, ochreSoft, sage, sageSoft } =
  palette;

save(
  "articles/2013/09/microsoft-rachete-les-telephones-de-nokia/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.vermilionPale, grain: 46 },
    circle(300, 260, 130, { fill: ochreSoft }),
    lake(),
    island(),
    crane(),
    building(),
  ),
);

function lake(): Part {
  const ripples = [
    [120, 790, 220],
    [520, 850, 300],
    [1040, 800, 180],
    [1260, 860, 240],
    [60, 860, 160],
  ] as const;
  return [
    path("M0 640Q200 560 420 640T860 630T1300 640T1600 610V700H0z", { fill: sageSoft }),
    rect(0, 690, 1600, 210, { fill: blueSoft }),
    ...ripples.map(([x, y, width]) => line([x, y], [x + width, y], { stroke: paperPale, weight: 7, opacity: 0.7 })),
  ].join("");
}

function island(): Part {
  const fir = (x: number, y: number, size: number, fill: string) => {
    const tier = (top: number, half: number): readonly Point[] => [
      [x, y - size * top],
      [x + size * half, y - size * (top - 0.42)],
      [x - size * half, y - size * (top - 0.42)],
    ];
    return [
      rect(x - size * 0.04, y - size * 0.18, size * 0.08, size * 0.2, { fill: inkSoft }),
      polygon(tier(0.55, 0.26), { fill, shadow: 4 }),
      polygon(tier(0.78, 0.21), { fill, shadow: 4 }),
      polygon(tier(1, 0.15), { fill, shadow: 4 }),
    ].join("");
  };
  const firs = [
    [250, 720, 230],
    [350, 734, 290],
    [455, 728, 220],
    [830, 730, 240],
    [930, 738, 310],
    [1036, 724, 220],
  ] as const;
  return [
    path("M140 760Q180 690 400 706Q640 676 900 704Q1110 690 1160 760Q1100 800 660 800T140 760z", {
      fill: ink,
      opacity: 0.8,
    }),
    path("M160 744Q220 684 400 700Q640 670 900 698Q1080 684 1140 744Q1000 776 660 776T160 744z", { fill: sage }),
    rect(548, 690, 190, 22, { fill: ink, opacity: 0.55 }),
    ...firs.map(([x, y, size], index) => fir(x, y, size, index % 2 ? ink : blue)),
  ].join("");
}

/** A building shaped like an old telephone with keys, lifted from its foundations. */
function building(): Part {
  const keys = Array.from({ length: 12 }, (_, index) =>
    rect(-72 + (index % 3) * 52, 46 + Math.floor(index / 3) * 40, 40, 26, {
      radius: 6,
      fill: index === 4 ? vermilion : ochreSoft,
    }),
  );
  return [
    line([640, 180], [566, 262], { weight: 5 }) + line([640, 180], [722, 252], { weight: 5 }),
    circle(640, 176, 16, { fill: ink }),
    group(
      { x: 646, y: 440, rotate: 4 },
      rect(-104, -190, 208, 416, { radius: 34, fill: blue, shadow: 22 }),
      rect(52, -232, 26, 60, { radius: 10, fill: blue }),
      rect(-78, -156, 156, 150, { radius: 10, fill: bluePale }),
      ...[-56, -8, 40].flatMap((x) =>
        [-134, -76].map((y) => rect(x, y, 26, 40, { fill: x === -8 && y === -76 ? ochre : paperPale })),
      ),
      rect(-36, 8, 72, 22, { radius: 11, fill: paper }),
      ...keys,
      ...[-90, -40, 20, 70].map((x) => path(`M${x} 226l8 26l10-18l10 22l6-30z`, { fill: inkSoft })),
    ),
  ].join("");
}

function crane(): Part {
  const braces = Array.from({ length: 10 }, (_, index) => {
    const y = 170 + index * 62;
    return (
      line([1330, y], [1390, y + 62], { stroke: vermilion, weight: 7 }) +
      line([1390, y], [1330, y + 62], { stroke: vermilion, weight: 7 })
    );
  });
  const lattice = Array.from({ length: 14 }, (_, index) =>
    line([560 + index * 55, index % 2 ? 120 : 84], [615 + index * 55, index % 2 ? 84 : 120], {
      stroke: vermilion,
      weight: 6,
    }),
  );
  return [
    ...braces,
    ...[1330, 1390].map((x) => line([x, 90], [x, 800], { stroke: vermilion, weight: 14 })),
    ...lattice,
    line([540, 120], [1520, 120], { stroke: vermilion, weight: 12 }) +
      line([560, 84], [1330, 84], { stroke: vermilion, weight: 8 }),
    polygon(
      [
        [1330, 90],
        [1360, 10],
        [1390, 90],
      ],
      { fill: vermilion },
    ),
    line([1360, 20], [720, 84], { weight: 4 }) + line([1360, 20], [1500, 116], { weight: 4 }),
    rect(1450, 120, 80, 96, { fill: ink, shadow: 8 }),
    rect(1390, 130, 56, 70, { fill: ochre, shadow: 6 }),
    line([640, 120], [640, 180], { weight: 6 }) + rect(612, 112, 56, 22, { fill: ink }),
    polygon(
      [
        [1290, 800],
        [1430, 800],
        [1470, 860],
        [1250, 860],
      ],
      { fill: ink },
    ),
  ].join("");
}
