import { circle, drawing, ellipse, group, type Part, palette, path, polygon, rect, save } from "../draw.ts";

save(
  "articles/2014/02/nadella-directeur-general/lead.svg",
  drawing(
    { width: 1600, height: 900, background: palette.blue },
    rect(0, 760, 1600, 140, { fill: "#14273f" }),
    polygon(
      [
        [1170, -10],
        [1330, -10],
        [1560, 800],
        [960, 800],
      ],
      { fill: palette.ochreSoft, opacity: 0.5 },
    ),
    ellipse(1260, 800, 300, 44, { fill: palette.ochreSoft }),
    armchair(330, palette.blueSoft),
    armchair(780, palette.blueSoft),
    armchair(1250, palette.vermilion),
  ),
);

/** An office chair in profile, looking right; `x` is its middle. */
function armchair(x: number, fill: string): Part {
  return group(
    { x, y: 800 },
    ...[-120, 0, 120].map((wheel) => circle(wheel, -18, 20, { fill: palette.ink })),
    path("M-120-40Q0-110 120-40", { fill: "none", stroke: palette.ink, weight: 18 }),
    rect(-14, -240, 28, 180, { fill: palette.ink }),
    polygon(
      [
        [-150, -620],
        [-60, -620],
        [-40, -250],
        [-150, -250],
      ],
      { fill, shadow: 16 },
    ),
    rect(-160, -312, 330, 80, { radius: 34, fill, shadow: 16 }),
    rect(-150, -640, 96, 130, { radius: 40, fill, shadow: 10 }),
    path("M-70-400H110V-310", { fill: "none", stroke: palette.ink, weight: 22 }),
  );
}
