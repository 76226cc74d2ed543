import { chip, circle, drawing, group, type Part, palette, path, polygon, rect, save } from "../draw.ts";

save(
  "articles/2012/02/raspberry-pi/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.ochrePale, grain: 40 },
    group({ x: 800, y: 390, rotate: -7 }, ...board()),
    pencil(),
  ),
);

/** A single-board computer, drawn around its middle. */
function board(): Part[] {
  return [
    rect(-430, -270, 860, 540, { radius: 26, fill: palette.sage, shadow: 24 }),
    path("M-380 120H-240V40M-100-160V-220H80M200 150V60H120M-300-60H-160M40 130V210H180", {
      fill: "none",
      stroke: palette.sageSoft,
      weight: 7,
    }),
    ...[
      [-395, -235],
      [395, 235],
      [-395, 235],
      [300, -235],
    ].map(([x = 0, y = 0]) => circle(x, y, 18, { fill: palette.ochrePale })),
    ...pins(),
    chip({ x: -40, y: 20, size: 230, shadow: 8 }, { colour: palette.ink, die: palette.inkSoft }),
    socket(330, -170, 190, 130, palette.inkPale),
    socket(330, 70, 190, 150, palette.inkPale),
    rect(-250, 190, 170, 104, { fill: palette.inkPale, shadow: 8 }),
    rect(-232, 236, 134, 58, { fill: palette.ink }),
    rect(-466, 60, 110, 96, { fill: palette.inkPale, shadow: 8 }),
    rect(-520, -130, 230, 150, { fill: palette.blue, shadow: 8 }),
    circle(150, -212, 44, { fill: palette.ochre, shadow: 8 }) + rect(128, -330, 44, 90, { fill: palette.ochre }),
    rect(20, -330, 70, 120, { radius: 6, fill: palette.ink, shadow: 6 }),
    ...[0, 1, 2, 3].map((index) =>
      rect(250 + index * 30, 205, 16, 26, { fill: index ? palette.ochreSoft : palette.vermilion }),
    ),
  ];
}

function socket(x: number, y: number, width: number, height: number, fill: string): Part {
  return (
    rect(x, y, width, height, { fill, shadow: 8 }) +
    rect(x + width - 20, y + 16, 20, height - 32, { fill: palette.ink })
  );
}

function pins(): Part[] {
  const base = rect(-360, -252, 320, 60, { fill: palette.ink });
  const points = Array.from({ length: 26 }, (_, index) =>
    rect(-352 + (index % 13) * 24, -246 + Math.floor(index / 13) * 28, 14, 20, { fill: palette.ochre }),
  );
  return [base, ...points];
}

function pencil(): Part {
  return group(
    { x: 820, y: 800, rotate: -3 },
    rect(-430, -30, 780, 60, { fill: palette.vermilion, shadow: 12 }),
    rect(-430, -10, 780, 20, { fill: palette.vermilionSoft }),
    rect(-470, -30, 46, 60, { fill: palette.inkPale }),
    rect(-510, -30, 46, 60, { radius: 14, fill: palette.vermilionSoft }),
    polygon(
      [
        [350, -30],
        [470, 0],
        [350, 30],
      ],
      { fill: palette.ochreSoft },
    ),
    polygon(
      [
        [432, -10],
        [474, 0],
        [432, 10],
      ],
      { fill: palette.ink },
    ),
  );
}
