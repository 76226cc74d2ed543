import {
  circle,
  drawing,
  ellipse,
  group,
  label,
  line,
  onCircle,
  type Part,
  palette,
  path,
  polygon,
  rect,
  save,
  wedge,
} from "../draw.ts";

const folder = "articles/2014/07/microsoft-supprime-18000-postes";
const { paperPale, ink, inkSoft, vermilion, vermilionSoft, blue, bluePale, blueSoft, ochrePale, sagePale } = palette;

save(`${folder}/lead.svg`, drawing({ width: 1600, height: 900, background: sagePale, grain: 46 }, office(), row()));
save(`${folder}/part.svg`, drawing({ width: 640, height: 640, background: ochrePale }, shares()));

function office(): Part {
  const panes = Array.from({ length: 4 }, (_, index) => {
    const x = 90 + index * 370;
    return (
      rect(x, 90, 310, 380, { fill: bluePale, shadow: 6 }) +
      polygon(
        [
          [x, 90],
          [x + 190, 90],
          [x, 400],
        ],
        { fill: paperPale, opacity: 0.5 },
      )
    );
  });
  return (
    panes.join("") +
    rect(0, 640, 1600, 260, { fill: palette.sageSoft }) +
    rect(0, 632, 1600, 10, { fill: palette.sage })
  );
}

function row(): Part {
  const chairs = Array.from({ length: 6 }, (_, index) => group({ x: 130 + index * 186, y: 500 }, chair(blue)));
  return [
    ...Array.from({ length: 6 }, (_, index) => ellipse(130 + index * 186, 752, 84, 12, { fill: ink, opacity: 0.18 })),
    ...chairs,
    ellipse(1440, 752, 170, 14, { fill: ink, opacity: 0.18 }),
    group({ x: 1406, y: 672, rotate: 97 }, chair(vermilion)),
  ].join("");
}

/** An office chair; its wheels stand 250 below the origin. */
function chair(fill: string): Part {
  const legs = [
    [-72, 226],
    [72, 226],
    [0, 236],
  ] as const;
  return [
    rect(-10, 120, 20, 92, { fill: inkSoft }),
    ...legs.map(([x, y]) => line([0, 200], [x, y], { weight: 14 }) + circle(x, y + 10, 13, { fill: ink })),
    path("M-62-110q62-34 124 0l10 150q-72 22-144 0z", { fill, shadow: 8 }),
    path("M-40-84q40-18 80 0l6 92q-46 14-92 0z", { fill: paperPale, opacity: 0.16 }),
    rect(-12, 40, 24, 50, { fill: ink }),
    path("M-82 92q0-22 26-22h112q26 0 26 22t-26 36h-112q-26-12-26-36z", { fill, shadow: 8 }),
    ...[-92, 80].map((x) => rect(x, 24, 12, 74, { radius: 6, fill: ink })),
    ...[-104, 68].map((x) => rect(x, 16, 38, 14, { radius: 7, fill: ink })),
  ].join("");
}

/** All posts as a disc; the slice of 18 000, of which 12 500 are hatched. */
function shares(): Part {
  const [x, y, radius] = [330, 350, 220];
  const [from, whole] = [-90, 360 * (18_000 / 127_000)];
  const split = from + whole * (12_500 / 18_000);
  const [dx, dy] = onCircle(0, 0, 40, from + whole / 2);
  const hatch = Array.from({ length: 14 }, (_, index) => {
    const distance = 20 + index * 14.6;
    const [start, end] = [onCircle(x + dx, y + dy, distance, from + 1), onCircle(x + dx, y + dy, distance, split - 1)];
    return line(start, end, { stroke: paperPale, weight: 4, cap: "butt" });
  });
  return [
    wedge(x, y, radius, from + whole, from + 360, { fill: blueSoft, shadow: 12 }),
    wedge(x + dx, y + dy, radius, split, from + whole, { fill: vermilionSoft, shadow: 8 }),
    wedge(x + dx, y + dy, radius, from, split, { fill: vermilion, shadow: 8 }),
    ...hatch,
    label("1 poste", { x: 320, y: 436, size: 76, weight: 900, anchor: "middle", colour: ink }),
    label("sur 7", { x: 320, y: 510, size: 76, weight: 900, anchor: "middle", colour: ink }),
  ].join("");
}
