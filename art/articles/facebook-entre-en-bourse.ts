import { circle, drawing, ellipse, group, type Part, palette, path, polygon, rect, save } from "../draw.ts";

save(
  "articles/2012/05/facebook-entre-en-bourse/lead.svg",
  drawing({ width: 1600, height: 900, background: palette.bluePale, grain: 40 }, ...clouds(), balloon(), ground()),
);

function balloon(): Part {
  return group(
    { x: 820, y: 330, rotate: 14 },
    path("M0 270C-30 380-10 420-60 480", { fill: "none", stroke: palette.blue, weight: 18, cap: "round" }),
    polygon(
      [
        [-34, 296],
        [34, 296],
        [0, 244],
      ],
      { fill: palette.vermilion, shadow: 10 },
    ),
    ellipse(0, 0, 240, 272, { fill: palette.vermilion, shadow: 24 }),
    path("M-130-110C-100-190-40-214 10-214C-50-190-90-150-100-90z", { fill: palette.vermilionSoft }),
  );
}

function ground(): Part {
  return [
    path("M0 790H1600V900H0z", { fill: palette.sage }),
    path("M0 790H1600", { stroke: palette.ink, weight: 6 }),
    path("M650 792C640 700 660 770 640 690", { fill: "none", stroke: palette.blue, weight: 18, cap: "round" }),
    path("M700 770C680 800 640 810 600 790C560 770 600 740 640 760S700 750 646 716", {
      fill: "none",
      stroke: palette.blue,
      weight: 18,
      cap: "round",
    }),
    polygon(
      [
        [600, 690],
        [672, 690],
        [650, 850],
        [622, 850],
      ],
      { fill: palette.ochre, shadow: 10 },
    ),
    rect(588, 664, 96, 34, { radius: 6, fill: palette.ochre, shadow: 8 }),
    path("M596 716h80M598 738h76", { stroke: palette.blue, weight: 18, cap: "round" }),
  ].join("");
}

function clouds(): Part[] {
  const cloud = (x: number, y: number, scale: number) =>
    group(
      { x, y, scale },
      rect(-150, 0, 300, 70, { radius: 35, fill: palette.paperPale }),
      circle(-50, 0, 70, { fill: palette.paperPale }),
      circle(50, -10, 54, { fill: palette.paperPale }),
    );
  return [cloud(270, 240, 1), cloud(1320, 160, 1.25), cloud(1290, 560, 0.8)];
}
