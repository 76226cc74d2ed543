import { circle, drawing, group, type Part, palette, path, polygon, polyline, save } from "../draw.ts";

save(
  "articles/2014/04/heartbleed-openssl/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.bluePale, grain: 40 },
    pulse(),
    half("left"),
    half("right"),
    drops(),
  ),
);

function pulse(): Part {
  return polyline(
    [
      [0, 560],
      [210, 560],
      [270, 450],
      [340, 690],
      [400, 560],
      [1130, 560],
      [1190, 420],
      [1270, 720],
      [1340, 560],
      [1600, 560],
    ],
    { stroke: palette.paperPale, weight: 20 },
  );
}

/** One half of the padlock, leaning away from the other. */
function half(side: "left" | "right"): Part {
  const left = side === "left";
  const shackle = left ? "M-190 0V-130a190 190 0 0 1 176-188" : "M190 0V-130a190 190 0 0 0-150-186";
  const body = left
    ? ([
        [-300, -20],
        [10, -20],
        [-36, 70],
        [26, 150],
        [-30, 240],
        [12, 340],
        [-300, 340],
      ] as const)
    : ([
        [300, -20],
        [10, -20],
        [-36, 70],
        [26, 150],
        [-30, 240],
        [12, 340],
        [300, 340],
      ] as const);
  return group(
    { x: left ? 775 : 845, y: 430, rotate: left ? -4 : 6 },
    path(shackle, { fill: "none", stroke: palette.ink, weight: 62, shadow: 10 }),
    polygon(body, { fill: palette.blue, shadow: 16 }),
    left ? circle(-150, 160, 30, { fill: palette.ochre }) : circle(160, 160, 30, { fill: palette.ochre }),
  );
}

function drops(): Part {
  const drop = "M0-70C40-10 50 12 50 36a50 50 0 0 1-100 0C-50 12-40-10 0-70z";
  const places: readonly (readonly [number, number, number])[] = [
    [812, 640, 0.8],
    [826, 770, 1],
    [790, 480, 0.5],
    [870, 860, 0.6],
  ];
  return places
    .map(([x, y, scale]) => group({ x, y, scale }, path(drop, { fill: palette.vermilion, shadow: 8 })))
    .join("");
}
