import { circle, drawing, group, line, onCircle, type Part, palette, path, polygon, rect, save } from "../draw.ts";

const { paperPale, ink, inkSoft, vermilion, blue, blueSoft, ochre, ochreSoft, sage } = palette;

save(
  "articles/2014/09/apple-watch-presentation/lead.svg",
  drawing({ width: 1600, height: 900, background: ochreSoft, grain: 46 }, shade(), strap(), watchCase(), crown()),
);

/** The long shadow of the crown. */
function shade(): Part {
  return polygon(
    [
      [1010, 330],
      [1250, 330],
      [1600, 680],
      [1600, 900],
      [1350, 900],
      [1010, 570],
    ],
    { fill: ochre, opacity: 0.55 },
  );
}

function strap(): Part {
  const holes = [740, 800, 860].map((y) => circle(690, y, 11, { fill: ink, opacity: 0.5 }));
  return [
    polygon(
      [
        [530, 200],
        [560, -20],
        [820, -20],
        [850, 200],
      ],
      { fill: inkSoft, shadow: 16 },
    ),
    polygon(
      [
        [530, 660],
        [560, 920],
        [820, 920],
        [850, 660],
      ],
      { fill: inkSoft, shadow: 16 },
    ),
    line([585, 180], [606, -20], { stroke: paperPale, weight: 4, dash: [14, 12], opacity: 0.5 }),
    line([795, 180], [774, -20], { stroke: paperPale, weight: 4, dash: [14, 12], opacity: 0.5 }),
    ...holes,
  ].join("");
}

function watchCase(): Part {
  const [x, y] = [690, 445];
  const marks = Array.from({ length: 60 }, (_, index) =>
    line(onCircle(x, y, 176, index * 6), onCircle(x, y, index % 5 ? 166 : 150, index * 6), {
      stroke: index % 5 ? blueSoft : paperPale,
      weight: index % 5 ? 3 : 7,
    }),
  );
  const icons = [
    [-118, -158, vermilion],
    [118, -158, ochre],
    [-118, 158, sage],
    [118, 158, blueSoft],
  ] as const;
  return [
    rect(450, 150, 480, 590, { radius: 120, fill: ink, shadow: 24 }),
    rect(480, 180, 420, 530, { radius: 92, fill: blue }),
    ...icons.map(([dx, dy, fill]) => circle(x + dx * 1.32, y + dy * 1.36, 30, { fill })),
    ...marks,
    line([x, y], onCircle(x, y, 90, -150), { stroke: paperPale, weight: 18 }),
    line([x, y], onCircle(x, y, 138, -48), { stroke: paperPale, weight: 12 }),
    line(onCircle(x, y, 34, 270 - 120), onCircle(x, y, 152, 330 - 360), { stroke: vermilion, weight: 5 }),
    circle(x, y, 16, { fill: vermilion }),
    path("M480 272A92 92 0 0 1 572 180H808L480 560z", { fill: paperPale, opacity: 0.08 }),
  ].join("");
}

/** A crown as large as a door knob, with its grooves. */
function crown(): Part {
  const grooves = Array.from({ length: 9 }, (_, index) =>
    rect(990, 340 + index * 26, 230, 10, { fill: ink, opacity: 0.25 }),
  );
  return group(
    { y: -2 },
    rect(926, 400, 60, 100, { fill: inkSoft }),
    rect(980, 320, 250, 260, { radius: 30, fill: vermilion, shadow: 14 }),
    ...grooves,
    rect(1206, 320, 40, 260, { radius: 16, fill: palette.vermilionSoft }),
  );
}
