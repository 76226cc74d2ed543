import type { Point } from "../canvas.ts";

/** West, south, east and north in degrees; east may exceed 180. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const regions = {
  world: [-168, -56, 190, 76],
  pacific: [60, -45, 300, 68],
  atlantic: [-130, -10, 45, 66],
  europe: [-11, 36, 33, 60.5],
  "east-asia": [98, 17, 147, 47],
  asia: [62, -8, 148, 52],
} as const satisfies Record<string, Extent>;

export type Region = keyof typeof regions;

export interface Projection {
  /** The place of a longitude and a latitude in the drawing. */
  project(longitude: number, latitude: number): Point;
  /** An outline, cut to the frame; empty where the frame misses it. */
  ring(outline: string): Point[][];
}

/** Miller’s cylinder, scaled so that the frame shows the whole extent, and more of the world where it has room. */
export function projection(extent: Extent, frame: Frame): Projection {
  const [west, south, east, north] = extent;
  const [top, low] = [miller(north), miller(south)];
  const scale = Math.min(frame.width / radians(east - west), frame.height / (top - low));
  const [middle, level] = [(west + east) / 2, (top + low) / 2];
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const place = (longitude: number, latitude: number): Point => [
    x + radians(longitude - middle) * scale,
    y - (miller(latitude) - level) * scale,
  ];
  const project = (longitude: number, latitude: number) =>
    place(longitude - 360 * Math.round((longitude - middle) / 360), latitude);
  const ring = (outline: string) =>
    [-360, 0, 360]
      .map((turn) =>
        cutTo(
          frame,
          degrees(outline).map(([longitude, latitude]) => place(longitude + turn, latitude)),
        ),
      )
      .filter((points) => points.length > 2);
  return { project, ring };
}

function degrees(outline: string): Point[] {
  return outline
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(",").map(Number))
    .map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}

function miller(latitude: number): number {
  return 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * radians(latitude)));
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

/** Sutherland and Hodgman’s way: cut by each side of the frame in turn. */
function cutTo({ x, y, width, height }: Frame, outline: readonly Point[]): Point[] {
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ];
  return sides.reduce<Point[]>((points, [axis, limit, sign]) => cutBy(points, axis, limit, sign), [...outline]);
}

function cutBy(points: readonly Point[], axis: 0 | 1, limit: number, sign: 1 | -1): Point[] {
  return points.flatMap((point, index): Point[] => {
    const before = points.at(index - 1) ?? point;
    const [inside, wasInside] = [point, before].map((one) => (one[axis] - limit) * sign >= 0);
    if (inside === wasInside) return inside ? [point] : [];
    const share = (limit - before[axis]) / (point[axis] - before[axis]);
    const crossing: Point = [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share];
    return inside ? [crossing, point] : [crossing];
  });
}
