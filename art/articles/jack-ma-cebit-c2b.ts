import { circle, drawing, group, line, type Part, type Point, palette, path, polygon, rect, save } from "../draw.ts";

save(
  "articles/2015/03/jack-ma-cebit-c2b/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.ochrePale, grain: 40 },
    rect(0, 780, 1600, 120, { fill: palette.ochreSoft }),
    ...crowdWithArrows(),
    factory(),
  ),
);

/** Nine buyers on the left, an arrow from each; all arrows end before the factory’s gate. */
function crowdWithArrows(): Part[] {
  const inks = [palette.ink, palette.sage, palette.ochre, palette.blueSoft];
  const places = [0, 1, 2].flatMap((column) =>
    [0, 1, 2].map((row): Point => [120 + column * 165 + row * 30, 230 + row * 240]),
  );
  const last = (row: number): Point => [480 + row * 30, 230 + row * 240];
  const goals = [430, 570, 700].map((y): Point => [880, y]);
  const arrows = goals.map((goal, row) => arrow(last(row), goal));
  const people = places.map(([x, y], index) =>
    person(x, y, inks[(index * 3 + Math.floor(index / 3)) % inks.length] ?? palette.ink),
  );
  return [...arrows, ...people];
}

function person(x: number, y: number, fill: string): Part {
  return group(
    { x, y },
    path("M-62 130V70a62 62 0 0 1 124 0v60z", { fill, shadow: 10 }),
    circle(0, -40, 42, { fill, shadow: 10 }),
  );
}

function arrow(from: Point, to: Point): Part {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const start: Point = [from[0] + Math.cos(angle) * 100, from[1] + Math.sin(angle) * 100];
  const head: readonly Point[] = [
    [58, 0],
    [-22, -52],
    [-22, 52],
  ];
  return (
    line(start, to, { stroke: palette.vermilion, weight: 30, cap: "butt" }) +
    group({ x: to[0], y: to[1], rotate: (angle * 180) / Math.PI }, polygon(head, { fill: palette.vermilion }))
  );
}

function factory(): Part {
  const roof = "M990 470L1150 340V470L1310 340V470L1470 340V780H990z";
  return [
    rect(1390, 150, 70, 330, { fill: palette.ink, shadow: 12 }),
    ...[
      [1420, 120, 44],
      [1366, 84, 34],
      [1322, 60, 24],
    ].map(([x = 0, y = 0, r = 0]) => circle(x, y, r, { fill: palette.paperPale })),
    path(roof, { fill: palette.blue, shadow: 18 }),
    ...[0, 1, 2, 3].map((column) => rect(1160 + column * 74, 540, 46, 60, { fill: palette.ochreSoft })),
    rect(1010, 560, 110, 220, { fill: palette.ink }),
    ...[600, 640, 680].map((y) => rect(1010, y, 110, 6, { fill: palette.inkSoft })),
    ...[0, 1, 2].map((index) =>
      rect(1190 + index * 96, 680, 62, 62, { fill: [palette.vermilion, palette.sage, palette.ochre][index] }),
    ),
    rect(1160, 742, 310, 14, { fill: palette.ink }),
  ].join("");
}
