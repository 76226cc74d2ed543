import {
  circle,
  drawing,
  ellipse,
  group,
  line,
  type Part,
  palette,
  path,
  phone,
  polygon,
  rect,
  save,
  tablet,
} from "../draw.ts";

const {
  paper,
  paperPale,
  ink,
  inkSoft,
  inkPale,
  vermilion,
  vermilionSoft,
  blue,
  bluePale,
  ochre,
  ochreSoft,
  sage,
  sageSoft,
} = palette;

save(
  "articles/2010/01/apple-ipad/lead.svg",
  drawing(
    { width: 1600, height: 900, background: sageSoft, grain: 46 },
    shelf(),
    laptop(),
    middle(),
    phone({ x: 280, y: 545, size: 290 }, { screen: paperPale, apps: true }),
  ),
);

function shelf(): Part {
  return [
    circle(780, 400, 330, { fill: palette.sagePale }),
    rect(90, 690, 1420, 36, { fill: ink, shadow: 16 }),
    ...[220, 1340].map((x) =>
      polygon(
        [
          [x, 726],
          [x + 60, 726],
          [x, 820],
        ],
        { fill: inkSoft },
      ),
    ),
    ellipse(280, 690, 90, 8, { fill: ink }),
  ].join("");
}

/** A tablet that shows a newspaper page. */
function middle(): Part {
  const column = (x: number, y: number, width: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      rect(x, y + index * 8, index === count - 1 ? width * 0.6 : width, 3.4, { fill: inkPale }),
    ).join("");
  const page = [
    rect(-63, -85, 126, 168, { fill: paperPale }),
    rect(-52, -76, 104, 12, { fill: ink }),
    rect(-52, -56, 62, 52, { fill: ochre }) +
      polygon(
        [
          [-52, -4],
          [-30, -36],
          [-8, -16],
          [10, -28],
          [10, -4],
        ],
        { fill: blue },
      ),
    column(18, -56, 34, 7),
    column(-52, 8, 48, 8),
    column(4, 8, 48, 8),
  ].join("");
  return tablet({ x: 720, y: 425, size: 530, shadow: 20 }, { colour: vermilion, content: page });
}

function laptop(): Part {
  const keys = Array.from({ length: 3 }, (_, row) =>
    Array.from({ length: 12 }, (_, index) =>
      rect(-214 + index * 36 - row * 6, 236 + row * 12, 28, 7, { radius: 2, fill: inkPale }),
    ).join(""),
  );
  return group(
    { x: 1230, y: 420 },
    rect(-210, -110, 420, 310, { radius: 16, fill: ink, shadow: 16 }),
    rect(-190, -90, 380, 262, { fill: bluePale }),
    rect(-160, -60, 190, 150, { fill: paper, shadow: 4 }) + rect(-160, -60, 190, 22, { fill: blue }),
    rect(-20, 10, 180, 130, { fill: paperPale, shadow: 4 }) + rect(-20, 10, 180, 22, { fill: sage }),
    ...[60, 84, 108].map((y) => line([0, y], [y === 108 ? 80 : 140, y], { stroke: inkPale, weight: 6 })),
    polygon(
      [
        [-190, -90],
        [60, -90],
        [-190, 110],
      ],
      { fill: paperPale, opacity: 0.25 },
    ),
    polygon(
      [
        [-216, 200],
        [216, 200],
        [262, 270],
        [-262, 270],
      ],
      { fill: inkSoft, shadow: 10 },
    ),
    group({ y: -26 }, ...keys),
    rect(-50, 252, 100, 12, { radius: 4, fill: inkPale }),
    path("M-262 270h524l-10 10h-504z", { fill: ink }),
    circle(-120, 0, 20, { fill: vermilionSoft }) + circle(-76, 20, 20, { fill: ochreSoft }),
  );
}
