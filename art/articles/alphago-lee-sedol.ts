import { barChart, circle, drawing, group, type Part, type Point, palette, path, rect, save } from "../draw.ts";

const folder = "articles/2016/03/alphago-lee-sedol";
const sheet = { width: 1600, height: 900 };
const STEP = 120;

save(`${folder}/lead.svg`, drawing({ ...sheet, background: palette.ink }, board()));

save(
  `${folder}/score.svg`,
  drawing(
    sheet,
    group(
      { scale: 4 / 3 },
      barChart({
        title: "Une seule partie échappe à la machine",
        unit: "Nombre de coups joués, et vainqueur",
        source: "Google DeepMind",
        height: 555,
        data: [
          { label: "1. AlphaGo", value: 186 },
          { label: "2. AlphaGo", value: 211 },
          { label: "3. AlphaGo", value: 176 },
          { label: "4. Lee Sedol", value: 180, colour: palette.vermilion },
          { label: "5. AlphaGo", value: 280 },
        ],
      }),
    ),
  ),
);

const beside: readonly Point[] = [
  [2, 1],
  [1, 2],
  [3, 2],
  [2, 3],
];
save(`${folder}/libertes.svg`, corner([[2, 2]], [], beside));
save(
  `${folder}/atari.svg`,
  corner(
    [[2, 2]],
    [
      [2, 1],
      [1, 2],
      [2, 3],
    ],
    [[3, 2]],
  ),
);
save(`${folder}/epaule.svg`, corner([[1, 1]], [[2, 2]], []));

/** The whole board, too near to be seen whole: two rows of stones, and one that stands apart. */
function board(): Part {
  const lines = Array.from({ length: 15 }, (_, index) => {
    const at = (index - 7) * STEP;
    return `M${at} -840V840M-840 ${at}H840`;
  });
  const wall: readonly (readonly [number, number, string])[] = [
    ...[-4, -3, -1, 0, 2].map((row) => [2, row, palette.ink] as const),
    ...[-2, 1, 3].map((row) => [2, row, palette.paperPale] as const),
    ...[-4, -2, 0, 1, 3].map((row) => [3, row, palette.paperPale] as const),
    ...[-3, 2].map((row) => [3, row, palette.ink] as const),
    ...[-1, -3, 2].map((row) => [4, row, palette.ink] as const),
    ...[0, 3].map((row) => [4, row, palette.paperPale] as const),
  ];
  return group(
    { x: 800, y: 450, rotate: -13 },
    rect(-900, -900, 1800, 1800, { fill: palette.ochreSoft }),
    path(lines.join(""), { fill: "none", stroke: palette.ink, weight: 4 }),
    ...[-480, 240].map((x) => circle(x, 0, 10, { fill: palette.ink })),
    ...wall.map(([column, row, fill]) => circle(column * STEP, row * STEP, 56, { fill, shadow: 9 })),
    circle(-3 * STEP, 0, 56, { fill: palette.vermilion, shadow: 12 }),
  );
}

/** Five lines by five: black stones, white stones, and points that are still free. */
function corner(black: readonly Point[], white: readonly Point[], free: readonly Point[]): string {
  const at = (place: number) => 80 + place * STEP;
  const stone =
    (fill: string) =>
    ([column, row]: Point) =>
      circle(at(column), at(row), 55, { fill, shadow: 8 });
  const grid = [0, 1, 2, 3, 4].map((place) => `M20 ${at(place)}H620M${at(place)} 20V620`);
  return drawing(
    { width: 640, height: 640, background: palette.ochreSoft },
    path(grid.join(""), { fill: "none", stroke: palette.ink, weight: 4 }),
    ...black.map(stone(palette.ink)),
    ...white.map(stone(palette.paperPale)),
    ...free.map(([column, row]) => circle(at(column), at(row), 20, { fill: palette.vermilion })),
  );
}
