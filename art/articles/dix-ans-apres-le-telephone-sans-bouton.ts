import {
  circle,
  drawing,
  ellipse,
  group,
  label,
  line,
  type Part,
  palette,
  path,
  polygon,
  rect,
  save,
} from "../draw.ts";

const { paper, paperPale, ink, inkSoft, inkPale, vermilion, blue, bluePale, blueSoft, ochre, ochreSoft, sage } =
  palette;

save(
  "articles/2037/06/dix-ans-apres-le-telephone-sans-bouton/lead.svg",
  drawing({ width: 1600, height: 900, background: sage, grain: 46 }, room(), plinth(), relic(), finger()),
);

/** A museum wall with frames, and a cone of light. */
function room(): Part {
  return [
    rect(0, 720, 1600, 180, { fill: inkSoft }),
    rect(0, 712, 1600, 12, { fill: ink }),
    rect(90, 130, 270, 350, { fill: ochre, shadow: 10 }) + rect(114, 154, 222, 302, { fill: paper }),
    ...[0, 1, 2, 3].flatMap((row) =>
      [0, 1, 2].map((column) =>
        circle(160 + column * 65, 204 + row * 66, 22, { fill: row === 3 ? inkPale : blueSoft }),
      ),
    ),
    rect(1290, 150, 220, 290, { fill: ochre, shadow: 10 }) + rect(1312, 172, 176, 246, { fill: ink }),
    path("M1330 330q70-110 140 0", { stroke: ochreSoft, weight: 10, fill: "none" }),
    polygon(
      [
        [720, 0],
        [860, 0],
        [1110, 720],
        [470, 720],
      ],
      { fill: paperPale, opacity: 0.22 },
    ),
  ].join("");
}

function plinth(): Part {
  return [
    ellipse(800, 862, 280, 22, { fill: ink, opacity: 0.4 }),
    polygon(
      [
        [580, 640],
        [1020, 640],
        [1000, 860],
        [600, 860],
      ],
      { fill: paperPale, shadow: 14 },
    ),
    rect(556, 606, 488, 44, { fill: paper, shadow: 8 }),
    rect(700, 700, 200, 84, { fill: ochreSoft }),
    label("2007", { x: 800, y: 762, size: 58, weight: 800, anchor: "middle" }),
  ].join("");
}

/** A slab of dark glass. */
function relic(): Part {
  return group(
    { x: 790, y: 352, rotate: -3 },
    rect(-136, -250, 272, 504, { radius: 44, fill: inkPale, shadow: 22 }),
    rect(-124, -238, 248, 480, { radius: 34, fill: blue }),
    path("M-124-204A34 34 0 0 1-90-238H90L-124 120z", { fill: bluePale, opacity: 0.18 }),
    line([-30, -210], [30, -210], { stroke: ink, weight: 8 }),
    circle(66, 30, 44, { stroke: vermilion, weight: 6, fill: "none", opacity: 0.6 }),
    circle(66, 30, 22, { fill: vermilion }),
  );
}

function finger(): Part {
  return group(
    { x: 876, y: 372, rotate: 24 },
    path(
      "M0 30C0-14 66-22 74 26L250 70Q420 60 520 120L820 210V470L560 420Q430 430 330 360Q250 320 190 230L24 78C4 66 0 52 0 30z",
      { fill: "#e8b796", shadow: 14 },
    ),
    path("M10 30C14 4 46-2 58 18L30 44z", { fill: paperPale, opacity: 0.55 }),
    path("M250 70Q300 110 290 170M330 360Q360 300 330 240", {
      stroke: inkSoft,
      weight: 5,
      fill: "none",
      opacity: 0.35,
    }),
    polygon(
      [
        [540, 90],
        [860, 190],
        [860, 520],
        [500, 430],
      ],
      { fill: vermilion, shadow: 8 },
    ),
  );
}
