import { drawing, group, type Part, palette, path, polygon, rect, save } from "../draw.ts";

save(
  "articles/2012/06/world-ipv6-launch/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.sageSoft, grain: 40 },
    ...roads(),
    ...queue(),
    car(1330, 230, 0, palette.vermilion, 1.15),
  ),
);

/** A narrow lane from the left that opens on a wide and empty avenue. */
function roads(): Part[] {
  const dashes = [330, 450, 570].map((y) =>
    path(`M860 ${y}H1600`, { stroke: palette.paperPale, weight: 10, dash: [60, 50], cap: "butt" }),
  );
  return [
    polygon(
      [
        [0, 400],
        [600, 400],
        [860, 140],
        [1600, 140],
        [1600, 760],
        [860, 760],
        [600, 500],
        [0, 500],
      ],
      { fill: palette.blue, shadow: 20 },
    ),
    rect(0, 400, 600, 100, { fill: palette.ink }),
    ...dashes,
    ...[
      [180, 180],
      [430, 640],
      [210, 730],
      [520, 220],
      [90, 620],
    ].map(([x = 0, y = 0]) => tree(x, y)),
  ];
}

function tree(x: number, y: number): Part {
  return group(
    { x, y },
    rect(-9, 30, 18, 60, { fill: palette.ink }),
    path("M0-90L66 40H-66z", { fill: palette.sage, shadow: 10 }),
  );
}

function queue(): Part[] {
  const inks = [palette.ochre, palette.paperPale, palette.sage, palette.blueSoft, palette.ochreSoft];
  const waiting = [50, 152, 254, 356, 458, 560].map((x, index) =>
    car(x, 450 + (index % 2) * 4 - 2, 0, inks[index % inks.length] ?? palette.ochre, 0.62),
  );
  return [...waiting, car(740, 400, -28, palette.ochre, 0.75)];
}

/** A car from above, heading right. */
function car(x: number, y: number, rotate: number, fill: string, scale: number): Part {
  return group(
    { x, y, rotate, scale },
    ...[-46, 26].flatMap((wheel) =>
      [-50, 36].map((side) => rect(wheel, side, 30, 14, { radius: 5, fill: palette.inkSoft })),
    ),
    rect(-74, -42, 148, 84, { radius: 26, fill, shadow: 7 }),
    rect(-38, -32, 66, 64, { radius: 12, fill: palette.ink, opacity: 0.75 }),
    rect(-22, -32, 34, 64, { fill }),
  );
}
