import {
  circle,
  curve,
  number,
  type Part,
  type Point,
  palette,
  path,
  pathThrough,
  rect,
  type Style,
} from "../canvas.ts";
import type { Weight } from "../fonts.ts";
import { label } from "../lettering.ts";
import { coastlines, lakes } from "./coastlines.ts";
import { type Country, countries } from "./countries.ts";
import { type Extent, type Frame, type Projection, projection, type Region, regions } from "./projection.ts";

export interface MapOptions extends Frame {
  readonly region?: Region | Extent | undefined;
  readonly land?: string | undefined;
  readonly sea?: string | undefined;
  /** Countries in a colour of their own. */
  readonly highlighted?: Partial<Record<Country, string>> | undefined;
}

/** Longitude, latitude. */
export type Place = readonly [longitude: number, latitude: number];

export interface CityStyle {
  readonly colour?: string | undefined;
  readonly size?: number | undefined;
  readonly weight?: Weight | undefined;
  readonly radius?: number | undefined;
  /** A colour around the name, for busy ground. */
  readonly halo?: string | undefined;
  /** Where the name stands from the dot. */
  readonly side?: "right" | "left" | "above" | "below" | undefined;
}

export interface DrawnMap {
  /** Sea, land and countries. */
  readonly part: Part;
  project(longitude: number, latitude: number): Point;
  city(name: string, place: Place, style?: CityStyle): Part;
  /** An arc from one place to another; `bend` as for `curve`. */
  route(from: Place, to: Place, style?: Style & { bend?: number }): Part;
  /** A submarine cable through places at sea: a smooth line with landing points. */
  seaCable(places: readonly Place[], style?: Style): Part;
}

/** A stylised map that fills its frame. Draw `part` first, then what its functions give. */
export function map(options: MapOptions): DrawnMap {
  const { region = "world", land = palette.sageSoft, sea = palette.bluePale, highlighted = {} } = options;
  const how = projection(typeof region === "string" ? regions[region] : region, options);
  const at = ([longitude, latitude]: Place) => how.project(longitude, latitude);
  return {
    part:
      rect(options.x, options.y, options.width, options.height, { fill: sea }) +
      lands(options, how, land, sea, highlighted),
    project: how.project,
    city: (name, place, style = {}) => drawnCity(name, at(place), style),
    route: (from, to, { bend = 0.22, ...style } = {}) =>
      curve(at(from), at(to), bend, { stroke: palette.vermilion, weight: 6, shadow: 5, ...style }),
    seaCable: (places, style = {}) => drawnCable(places.map(at), style),
  };
}

function lands(
  frame: Frame,
  how: Projection,
  land: string,
  sea: string,
  highlighted: Partial<Record<Country, string>>,
): Part {
  const id = `land-${Math.round(frame.x)}-${Math.round(frame.y)}`;
  const cast = (distance: number) =>
    `<use href="#${id}" x="${distance}" y="${distance * 1.2}" fill="${palette.ink}" opacity=".08"/>`;
  const marked = Object.entries(countries).flatMap(([name, outlines]) => {
    const fill = Object.entries(highlighted).find(([country]) => country === name)?.[1];
    return fill ? [`<path d="${shape(how, outlines)}" fill="${fill}"/>`] : [];
  });
  return [
    `<defs><path id="${id}" d="${shape(how, coastlines)}"/><clipPath id="${id}-edge"><use href="#${id}"/></clipPath>`,
    `<clipPath id="${id}-frame">${rect(frame.x, frame.y, frame.width, frame.height)}</clipPath></defs>`,
    `<g clip-path="url(#${id}-frame)">${cast(3)}${cast(6)}</g>`,
    `<use href="#${id}" fill="${land}"/>`,
    marked.length ? `<g clip-path="url(#${id}-edge)">${marked.join("")}</g>` : "",
    `<path d="${shape(how, lakes)}" fill="${sea}"/>`,
  ].join("");
}

function shape(how: Projection, outlines: readonly string[]): string {
  return outlines
    .flatMap((outline) => how.ring(outline))
    .map((points) => `${pathThrough(points.map(([x, y]): Point => [Math.round(x), Math.round(y)]))}z`)
    .join("");
}

function drawnCity(name: string, [x, y]: Point, style: CityStyle): Part {
  const { colour = palette.ink, size = 26, weight = 700, radius = 8, side = "right", halo } = style;
  const gap = radius + 9;
  const spots = {
    right: { x: x + gap, y: y + size * 0.35, anchor: "start" },
    left: { x: x - gap, y: y + size * 0.35, anchor: "end" },
    above: { x, y: y - gap, anchor: "middle" },
    below: { x, y: y + gap + size * 0.7, anchor: "middle" },
  } as const;
  const dot = circle(x, y, radius + 3, { fill: palette.paperPale }) + circle(x, y, radius, { fill: colour });
  return dot + label(name, { ...spots[side], size, weight, colour, halo });
}

function drawnCable(points: readonly Point[], style: Style): Part {
  const { stroke = palette.vermilion, weight = 6, ...rest } = style;
  const [first, last] = [points[0], points.at(-1)];
  const ends = [first, last].flatMap((end) => (end ? [circle(...end, weight * 1.3, { fill: stroke })] : []));
  return path(smooth(points), { cap: "round", ...rest, fill: "none", stroke, weight }) + ends.join("");
}

/** A curve through points: Catmull and Rom’s, written as cubic Béziers. */
function smooth(points: readonly Point[]): string {
  const [start] = points;
  if (!start) return "";
  const pieces = points.slice(1).map((end, index) => {
    const from = points[index] ?? start;
    const [before, after] = [points[index - 1] ?? from, points[index + 2] ?? end];
    const out: Point = [from[0] + (end[0] - before[0]) / 6, from[1] + (end[1] - before[1]) / 6];
    const into: Point = [end[0] - (after[0] - from[0]) / 6, end[1] - (after[1] - from[1]) / 6];
    return `C${[...out, ...into, ...end].map((value) => number(value, 1)).join(" ")}`;
  });
  return `M${number(start[0], 1)} ${number(start[1], 1)}${pieces.join("")}`;
}
