import {
  arc,
  barChart,
  chip,
  circle,
  curve,
  drawing,
  group,
  line,
  onCircle,
  type Part,
  type Point,
  palette,
  path,
  phone,
  polygon,
  rect,
  save,
} from "../draw.ts";

const folder = "articles/2015/03/xiaomi-europe-cebit";
const large = { width: 1600, height: 900 } as const;
const { paper, paperPale, ink, vermilion, blue, bluePale, blueSoft, ochre, ochreSoft, sage, sagePale } = palette;

save(
  `${folder}/lead.svg`,
  drawing(
    { ...large, background: palette.ochrePale, grain: 46 },
    circle(1210, 330, 250, { fill: ochreSoft }),
    port(),
    boat(),
    sea(),
  ),
);
save(
  `${folder}/ventes.svg`,
  drawing(
    large,
    group(
      { x: 80, scale: 1.2 },
      barChart({
        title: "En deux ans, de 7 à 61 millions",
        unit: "Téléphones vendus par Xiaomi, en millions",
        source: "Xiaomi ; valeur arrondie pour 2013",
        decimals: 1,
        data: [
          { label: "2012", value: 7.2 },
          { label: "2013", value: 20, shown: "près de 20" },
          { label: "2014", value: 61.1, colour: vermilion },
        ],
      }),
    ),
  ),
);
save(`${folder}/module.svg`, drawing({ width: 640, height: 640, background: sagePale }, appliances()));

function port(): Part {
  const houses: readonly (readonly [x: number, width: number, height: number, fill: string])[] = [
    [40, 130, 250, sage],
    [164, 116, 310, paperPale],
    [274, 130, 230, blueSoft],
    [560, 124, 280, paperPale],
    [678, 130, 210, sage],
  ];
  return rect(0, 640, 860, 90, { fill: ink }) + houses.map(house).join("") + tower();
}

function house([x, width, height, fill]: readonly [number, number, number, string]): Part {
  const top = 640 - height;
  const outline: readonly Point[] = [
    [x, 640],
    [x, top],
    [x + width / 2, top - 76],
    [x + width, top],
    [x + width, 640],
  ];
  const windows = [0.25, 0.62].flatMap((at) =>
    [top + 24, top + 104].map((y) => rect(x + width * at - 10, y, 30, 46, { fill: ink, opacity: 0.75 })),
  );
  return polygon(outline, { fill, shadow: 10 }) + windows.join("");
}

/** A church tower; its clock has marks and no hands. */
function tower(): Part {
  const marks = Array.from({ length: 12 }, (_, hour) =>
    line(onCircle(480, 330, 44, hour * 30), onCircle(480, 330, 54, hour * 30), {
      weight: hour % 3 ? 4 : 8,
      cap: "butt",
    }),
  );
  return [
    rect(396, 240, 168, 400, { fill: blue, shadow: 14 }),
    polygon(
      [
        [380, 244],
        [480, 36],
        [580, 244],
      ],
      { fill: vermilion, shadow: 14 },
    ),
    circle(480, 330, 66, { fill: paperPale, shadow: 6 }),
    ...marks,
    path("M446 640V530a34 34 0 0 1 68 0V640z", { fill: ink }),
  ].join("");
}

function boat(): Part {
  return group(
    { x: 1200, y: 400, rotate: 4 },
    line([0, -300], [0, 260], { weight: 14 }),
    polygon(
      [
        [6, -300],
        [96, -270],
        [6, -240],
      ],
      { fill: vermilion },
    ),
    phone({ x: 20, y: -10, size: 420, rotate: 3 }, { screen: bluePale, apps: true }),
    polygon(
      [
        [-260, 210],
        [280, 210],
        [200, 350],
        [-180, 350],
      ],
      { fill: paperPale, shadow: 12 },
    ),
    polygon(
      [
        [-260, 210],
        [280, 210],
        [262, 242],
        [-242, 242],
      ],
      { fill: vermilion },
    ),
  );
}

function sea(): Part {
  const crest = (y: number, shift: number) =>
    `M-100 ${y}${Array.from({ length: 16 }, () => "q60-44 120 0").join("")}V900H-100z`.replace(
      "M-100",
      `M${-100 - shift}`,
    );
  return [
    path(crest(716, 0), { fill: blueSoft }),
    path(crest(766, 60), { fill: blue }),
    path(crest(836, 20), { fill: ink, opacity: 0.55 }),
    curve([1040, 806], [760, 800], 0.1, { stroke: paper, weight: 6, dash: [4, 18] }),
  ].join("");
}

function appliances(): Part {
  const wires = [
    [150, 150],
    [490, 150],
    [150, 490],
    [490, 490],
  ] as const;
  return [
    ...wires.map(([x, y]) => path(`M320 320L${x} ${y}`, { stroke: ink, weight: 7, dash: [2, 15] })),
    chip({ x: 320, y: 320, size: 190 }, { die: vermilion }),
    rect(90, 56, 120, 200, { radius: 10, fill: paperPale, shadow: 8 }) + line([90, 126], [210, 126], { weight: 5 }),
    line([192, 84], [192, 108], { weight: 7 }) + line([192, 146], [192, 186], { weight: 7 }),
    rect(400, 90, 190, 128, { radius: 8, fill: blue, shadow: 8 }) + rect(416, 108, 112, 92, { fill: ochreSoft }),
    circle(560, 130, 13, { fill: paper }) + circle(560, 176, 13, { fill: paper }),
    rect(56, 440, 190, 92, { radius: 16, fill: paperPale, shadow: 8 }) +
      rect(76, 496, 150, 12, { radius: 6, fill: ink }),
    ...[96, 150, 204].map((x) =>
      path(`M${x} 546q-14 18 0 34t0 34`, { stroke: blueSoft, weight: 7, fill: "none", cap: "round" }),
    ),
    rect(410, 404, 170, 190, { radius: 10, fill: sage, shadow: 8 }) + circle(495, 516, 56, { fill: paperPale }),
    circle(495, 516, 40, { fill: blue }) + arc(495, 516, 40, 10, 170, { stroke: ochre, weight: 7 }),
    circle(440, 430, 9, { fill: paper }) + rect(480, 423, 80, 13, { fill: paper }),
  ].join("");
}
