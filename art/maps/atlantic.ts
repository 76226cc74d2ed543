import { circle, curve, drawing, label, type Part, type Point, palette, polygon, readable } from "../draw.ts";

/** A crossing between two places, as longitude and latitude, in degrees. */
interface Crossing {
  readonly from: Point;
  readonly to: Point;
  readonly bend: number;
  readonly colour: string;
  readonly weight: number;
}

/** The North Atlantic with four of its cables; coasts are reduced to their capes. */
export function atlantic(): string {
  return drawing(
    { width: 1600, height: 900, background: palette.bluePale },
    ...COASTS.map(land),
    ...CROSSINGS.map(crossing),
    ...names(),
  );
}

function land(coast: readonly Point[]): Part {
  return polygon(coast.map(projected), { fill: palette.paper, shadow: 7 });
}

function crossing({ from, to, bend, colour, weight }: Crossing): Part {
  const ends = [from, to].map((place) => circle(...projected(place), weight + 4, { fill: colour }));
  return curve(projected(from), projected(to), bend, { stroke: colour, weight }) + ends.join("");
}

function names(): Part[] {
  const year = (text: string, x: number, y: number, rotate: number, colour: string) =>
    label(text, { x, y, rotate, size: 36, weight: 800, colour: readable(colour), anchor: "middle" });
  const place = (text: string, [x, y]: Point, anchor: "start" | "end" | "middle" = "end") =>
    label(text, { x, y, size: 28, weight: 600, anchor });
  return [
    year("1956 · TAT-1", 860, 190, -4, palette.ochre),
    year("1858 · télégraphe", 880, 378, -6, palette.ink),
    year("1988 · TAT-8", 800, 468, -11, palette.blue),
    year("2017 · Marea", 800, 716, -3, palette.vermilion),
    place("Terre-Neuve", [480, 470], "middle"),
    place("Virginia Beach", [190, 745], "start"),
    place("New Jersey", [180, 600]),
    place("Valentia", [1262, 285]),
    place("Oban", [1340, 165]),
    place("Penmarc'h", [1370, 455]),
    place("Bilbao", [1418, 590], "start"),
  ];
}

/** Degrees to a sheet of 1600 × 900: a degree of longitude is shorter, as it is at 47° north. */
function projected([longitude, latitude]: Point): Point {
  return [(longitude + 86) * 17, (64 - latitude) * 25.5];
}

const CROSSINGS: readonly Crossing[] = [
  { from: [-54, 48.2], to: [-5.5, 56.4], bend: 0.09, colour: palette.ochre, weight: 8 },
  { from: [-53.7, 47.8], to: [-10.3, 51.9], bend: 0.05, colour: palette.ink, weight: 6 },
  { from: [-74.2, 39.7], to: [-16, 49.4], bend: 0.05, colour: palette.blue, weight: 8 },
  { from: [-16, 49.4], to: [-4.6, 50.8], bend: 0.02, colour: palette.blue, weight: 8 },
  { from: [-16, 49.4], to: [-4.4, 47.8], bend: 0.02, colour: palette.blue, weight: 8 },
  { from: [-76, 36.85], to: [-3, 43.35], bend: -0.04, colour: palette.vermilion, weight: 11 },
];

/** Each coast as `longitude latitude` pairs. */
const COASTS = [
  [
    "-90 66, -78 66, -76 62.6, -73 61.7, -70 61, -69.5 59, -66 58.8, -64.5 60.3, -62 57.5, -60 55, -57.5 54",
    "-55.8 52.5, -57 51.5, -59.5 50.3, -62 50.2, -66 50.2, -68.5 48.6, -66 49.2, -64.3 48.8, -65.4 47.8",
    "-64.7 46.4, -62 45.8, -60.5 47, -59.9 46, -61.3 45.2, -63.5 44.6, -65.7 43.5, -66.2 44.2, -64.7 45.4",
    "-67 45, -69 44, -70.6 43, -70.8 42.3, -70 42, -70 41.6, -71.5 41.4, -73.8 40.6, -74.2 39.6, -75 38.6",
    "-75.9 37.1, -75.6 35.3, -77 34.6, -78.5 33.8, -80.2 32.5, -81.4 31, -81.2 28, -90 28",
  ].join(", "),
  [
    "-59.3 47.7, -58.3 49, -57.2 50.8, -55.5 51.5, -56.3 50.1, -55.4 49.5, -53.6 49.3, -53.2 48.4, -52.7 47.5",
    "-53.7 46.7, -54.2 47.4, -55.8 46.9, -57 47.6",
  ].join(", "),
  "-54 66, -52 63.5, -49 61.5, -46 60.6, -43.6 59.9, -42.3 61.8, -40 66",
  "-22.7 63.9, -20 63.5, -18.5 63.4, -14 64.4, -14 66, -24 66",
  [
    "-10 51.6, -10.4 52.2, -9.4 53.2, -10.1 54.2, -8.4 54.4, -8.3 55.1, -7 55.3, -5.6 54.6, -6 53.6, -6.3 52.2",
    "-8 51.8",
  ].join(", "),
  [
    "-5.6 50.1, -4.3 51.1, -3 51.4, -5.2 51.9, -4.2 52.8, -4.5 53.3, -3 53.5, -3.2 54.8, -5 54.8, -4.8 55.8",
    "-5.7 55.5, -5.6 56.5, -6 57.5, -5 58.6, -3 58.6, -4 57.6, -2 57.6, -2.5 56.3, -1.6 55.3, -0.2 54.2, 0.3 53",
    "1.7 52.7, 1.4 51.9, 0.7 51.5, 1.4 51.2, 0 50.8, -2 50.6, -3.5 50.3",
  ].join(", "),
  [
    "10 57.5, 8.2 57, 8.1 55.5, 8.7 54, 7 53.6, 4.8 53, 3.5 51.5, 1.6 50.8, 1.5 50.1, 0.2 49.6, -1.2 49.4",
    "-1.7 49.7, -1.5 48.7, -3.5 48.8, -4.7 48.4, -4.3 47.8, -2.5 47.3, -1.2 46, -1.3 44.5, -1.7 43.4, -3 43.4",
    "-5.8 43.6, -8 43.7, -9.2 43.1, -8.8 41.8, -9.4 38.8, -8.8 37, -7 37.2, -6.3 36.6, -5.6 36.1, -4.4 36.7",
    "-2 36.8, -0.5 38, 0 39.5, 1 41, 3.2 42, 3.5 43.4, 6 43.1, 10 44.3",
  ].join(", "),
  [
    "-5.9 35.7, -6.8 34, -8.5 33.2, -9.8 31.5, -9.7 30, -10.5 28, 10 28, 10 37, 5 36.8, 0 35.8, -2 35",
    "-5.3 35.8",
  ].join(", "),
].map((coast) => coast.split(", ").map(point));

function point(pair: string): Point {
  const [longitude = 0, latitude = 0] = pair.split(" ").map(Number);
  return [longitude, latitude];
}
