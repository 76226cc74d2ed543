import {
  chartFrame,
  circle,
  drawing,
  french,
  group,
  label,
  line,
  type Part,
  type Point,
  palette,
  parcel,
  path,
  phone,
  polygon,
  rect,
  save,
} from "../draw.ts";

const folder = "articles/2015/05/vendre-sans-boutique";
const large = { width: 1600, height: 900 } as const;
const { paper, paperPale, ink, inkSoft, inkPale, vermilion, blue, blueSoft, ochre } = palette;
const { sagePale } = palette;

save(`${folder}/lead.svg`, drawing({ ...large, background: sagePale, grain: 46 }, street(), seller()));
save(`${folder}/prix.svg`, drawing(large, group({ x: 80, scale: 1.2 }, prices())));
save(`${folder}/circuits.svg`, drawing(large, circuits()));

/** A shop whose iron shutter is down. */
function street(): Part {
  const slats = Array.from({ length: 11 }, (_, index) =>
    rect(150, 336 + index * 36, 640, 30, { fill: index % 2 ? inkPale : paper }),
  );
  const awning = Array.from({ length: 8 }, (_, index) =>
    path(`M${110 + index * 90} 220h90v90a45 34 0 0 1-90 0z`, { fill: index % 2 ? paperPale : blue }),
  );
  return [
    rect(0, 736, 1600, 164, { fill: inkSoft }),
    rect(0, 736, 1600, 22, { fill: ink }),
    rect(90, 110, 760, 626, { fill: palette.sage, shadow: 16 }),
    ...slats,
    rect(150, 330, 640, 406, { fill: "none", stroke: ink, weight: 10 }),
    rect(440, 704, 60, 22, { radius: 8, fill: ink }),
    rect(110, 130, 720, 76, { fill: ink }),
    ...awning,
  ].join("");
}

/** A telephone as tall as the shop; parcels come out of its screen. */
function seller(): Part {
  const parcels: readonly (readonly [number, number, number, number])[] = [
    [1360, 800, 150, 0],
    [1490, 726, 110, 0],
    [1200, 690, 200, -4],
    [1400, 560, 120, 12],
    [1480, 420, 84, -14],
  ];
  return [
    phone({ x: 1110, y: 430, size: 760, rotate: -3, shadow: 26 }, { colour: vermilion, screen: paperPale }),
    ...parcels.map(([x, y, size, rotate]) => parcel({ x, y, size, rotate })),
    path("M1250 600q70-90 128-60M1430 500q40-40 48-60", { stroke: ink, weight: 6, fill: "none", dash: [3, 16] }),
    circle(1060, 300, 62, { fill: vermilion }) +
      path("M1034 300l20 22l40-46", { stroke: paperPale, weight: 12, fill: "none", cap: "round" }),
    rect(966, 396, 196, 20, { radius: 10, fill: inkPale }) + rect(968, 436, 130, 20, { radius: 10, fill: inkPale }),
  ].join("");
}

function prices(): Part {
  const { part, plot } = chartFrame({
    title: "Quatre téléphones phares, un seul prix",
    unit: "Prix de lancement en Chine, en yuans",
    source: "Xiaomi",
  });
  const x = (year: number) => plot.x + 150 + (year - 2011) * 218;
  const y = (price: number) => plot.y + plot.height - 60 - (price / 2400) * (plot.height - 80);
  const flagships: readonly Point[] = [
    [2011.62, 1999],
    [2012.62, 1999],
    [2013.68, 1999],
    [2014.55, 1999],
  ];
  const point = ([when, price]: Point, name: string, fill: string) =>
    [
      circle(x(when), y(price), 27, { fill, shadow: 6 }),
      label(name, { x: x(when), y: y(price) - 44, size: 31, weight: 700, anchor: "middle" }),
    ].join("");
  const years = [2011, 2012, 2013, 2014, 2015].map((year) =>
    label(String(year), { x: x(year), y: plot.y + plot.height - 10, size: 27, weight: 500, anchor: "middle" }),
  );
  const levels = [0, 799, 1999].map(
    (price) =>
      line([plot.x + 100, y(price)], [plot.x + plot.width, y(price)], {
        stroke: price ? inkPale : ink,
        weight: 3,
        cap: "butt",
      }) + label(french(price), { x: plot.x + 82, y: y(price) + 10, size: 27, weight: 600, anchor: "end" }),
  );
  return [
    part,
    ...levels,
    ...years,
    line([x(2011.62), y(1999)], [x(2014.55), y(1999)], { stroke: vermilion, weight: 8 }),
    ...flagships.map((at, index) => point(at, `Mi ${index + 1}`, vermilion)),
    point([2013.58, 799], "Redmi", ochre),
  ].join("");
}

/** Above, the usual way of a telephone to its buyer, with four toll gates; below, the straight way. */
function circuits(): Part {
  const stages = ["Usine", "Grossiste", "Détaillant", "Rayon", "Acheteur"];
  const place = (index: number) => 170 + index * 315;
  const stage = (name: string, index: number, y: number, fill: string) =>
    [
      circle(place(index), y, 66, { fill, shadow: 10 }),
      label(name, { x: place(index), y: y + 124, size: 40, weight: 700, anchor: "middle" }),
    ].join("");
  const gate = (index: number) => {
    const x = place(index) + 157;
    return rect(x - 12, 250, 24, 110, { fill: ink }) + group({ x, y: 258, rotate: -22 }, barrier());
  };
  return [
    label("Le circuit ordinaire", { x: 100, y: 112, size: 52, weight: 800 }),
    line([place(0), 300], [place(4), 300], { weight: 10 }),
    ...[0, 1, 2, 3].map(gate),
    ...stages.map((name, index) => stage(name, index, 300, index === 0 || index === 4 ? blue : blueSoft)),
    rect(100, 486, 1400, 3, { fill: inkPale }),
    label("La vente directe", { x: 100, y: 578, size: 52, weight: 800 }),
    line([place(0), 716], [place(4), 716], { stroke: vermilion, weight: 16 }),
    polygon(
      [
        [820, 676],
        [900, 716],
        [820, 756],
      ],
      { fill: vermilion },
    ),
    stage("Usine", 0, 716, vermilion) + stage("Acheteur", 4, 716, vermilion),
  ].join("");
}

function barrier(): Part {
  const bars = [0, 1, 2, 3].map((index) =>
    rect(10 + index * 26, -9, 26, 18, { fill: index % 2 ? paperPale : vermilion }),
  );
  return circle(0, 0, 18, { fill: ink }) + bars.join("");
}
