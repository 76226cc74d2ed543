/** A fragment of SVG. Parts are plain strings: join them, pass them on, leave one out with `""`. */
export type Part = string;
export type Point = readonly [x: number, y: number];

/** The paper's inks. Each has two tints: `…Soft` for surfaces beside it, `…Pale` for backgrounds. */
export const palette = {
  paper: "#f4efe6",
  paperSoft: "#ebe3d4",
  paperPale: "#faf7f1",
  ink: "#1d1b18",
  inkSoft: "#6b655c",
  inkPale: "#c9c1b3",
  vermilion: "#d8432b",
  vermilionSoft: "#ec9a85",
  vermilionPale: "#f7d9cf",
  blue: "#1f3a5f",
  blueSoft: "#7f93ad",
  bluePale: "#d3dbe3",
  ochre: "#d99a2b",
  ochreSoft: "#ebc987",
  ochrePale: "#f6e6c6",
  sage: "#7a8f76",
  sageSoft: "#b2bfae",
  sagePale: "#dde3d7",
} as const;

export interface Style {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  /** Width of the stroke. */
  readonly weight?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  readonly cap?: "round" | "butt" | "square" | undefined;
  readonly opacity?: number | undefined;
  /** Height above the paper: a soft shadow falls that far to the lower right. */
  readonly shadow?: number | undefined;
}

export interface Transform {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  /** Degrees, clockwise. */
  readonly rotate?: number | undefined;
  readonly scale?: number | readonly [number, number] | undefined;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  style: Style & { radius?: number } = {},
): Part {
  const radius = style.radius ? ` rx="${number(style.radius)}"` : "";
  const box = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
  return element("rect", box + radius, style);
}

export function circle(x: number, y: number, radius: number, style: Style = {}): Part {
  return element("circle", `cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"`, style);
}

export function ellipse(x: number, y: number, rx: number, ry: number, style: Style = {}): Part {
  return element("ellipse", `cx="${number(x)}" cy="${number(y)}" rx="${number(rx)}" ry="${number(ry)}"`, style);
}

export function polygon(points: readonly Point[], style: Style = {}): Part {
  return path(`${pathThrough(points)}z`, style);
}

/** An open line through points. */
export function polyline(points: readonly Point[], style: Style = {}): Part {
  return path(pathThrough(points), { stroke: palette.ink, weight: 3, cap: "round", ...style, fill: "none" });
}

/** A shape from SVG path data. */
export function path(d: string, style: Style = {}): Part {
  return element("path", `d="${d}"`, style);
}

export function line(from: Point, to: Point, style: Style = {}): Part {
  return polyline([from, to], style);
}

export function dashedLine(from: Point, to: Point, style: Style = {}): Part {
  return polyline([from, to], { dash: [2, 9], ...style });
}

/** A stroked part of a circle, from one angle to another, in degrees clockwise from three o’clock. */
export function arc(x: number, y: number, radius: number, from: number, to: number, style: Style = {}): Part {
  const [start, end] = [onCircle(x, y, radius, from), onCircle(x, y, radius, to)];
  const flags = `${Math.abs(to - from) > 180 ? 1 : 0} ${to > from ? 1 : 0}`;
  const d = `M${pair(start)}A${number(radius)} ${number(radius)} 0 ${flags} ${pair(end)}`;
  return path(d, { stroke: palette.ink, weight: 3, cap: "round", ...style, fill: "none" });
}

/** A slice of a disc, with the angles of `arc`; `hole` is the radius of a hole in the disc. */
export function wedge(
  x: number,
  y: number,
  radius: number,
  from: number,
  to: number,
  style: Style = {},
  hole = 0,
): Part {
  const large = to - from > 180 ? 1 : 0;
  const outer = `M${pair(onCircle(x, y, radius, from))}A${number(radius)} ${number(radius)} 0 ${large} 1 ${pair(onCircle(x, y, radius, to))}`;
  const inner = `L${pair(onCircle(x, y, hole, to))}A${number(hole)} ${number(hole)} 0 ${large} 0 ${pair(onCircle(x, y, hole, from))}`;
  return path(`${outer}${hole > 0 ? inner : `L${pair([x, y])}`}z`, style);
}

/** A stroked curve between two points; `bend` is its height over the chord, in parts of the chord (minus: below). */
export function curve(from: Point, to: Point, bend: number, style: Style = {}): Part {
  return path(curvePath(from, to, bend), { stroke: palette.ink, weight: 3, cap: "round", ...style, fill: "none" });
}

export function curvePath(from: Point, to: Point, bend: number): string {
  return `M${pair(from)}Q${pair(curveControl(from, to, bend))} ${pair(to)}`;
}

/** The control point of that curve: where its two ends point to. */
export function curveControl(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const height = dx < 0 ? -bend * 2 : bend * 2;
  return [(from[0] + to[0]) / 2 + dy * height, (from[1] + to[1]) / 2 - dx * height];
}

export function group(transform: Transform | string, ...parts: readonly Part[]): Part {
  const value = typeof transform === "string" ? transform : transformValue(transform);
  return `<g${value ? ` transform="${value}"` : ""}>${parts.join("")}</g>`;
}

/** The same parts, paler. */
export function faded(opacity: number, ...parts: readonly Part[]): Part {
  return `<g opacity="${number(opacity)}">${parts.join("")}</g>`;
}

export function pathThrough(points: readonly Point[]): string {
  return `M${points.map(pair).join("L")}`;
}

export function onCircle(x: number, y: number, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}

/** A coordinate as short as it can be written with two decimals. */
export function number(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals))).replace(/^(-?)0\./, "$1.");
}

function pair([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}

function transformValue({ x = 0, y = 0, rotate = 0, scale = 1 }: Transform): string {
  const factors = typeof scale === "number" ? [scale] : [...scale];
  return [
    x || y ? `translate(${pair([x, y])})` : "",
    rotate ? `rotate(${number(rotate)})` : "",
    factors.some((factor) => factor !== 1) ? `scale(${factors.map((factor) => number(factor, 4)).join(" ")})` : "",
  ].join("");
}

function element(tag: string, geometry: string, style: Style): Part {
  const body = `<${tag} ${geometry}${attributes(style)}/>`;
  if (!style.shadow) return body;
  const cast = `<${tag} ${geometry}${attributes({ ...style, ...darkened(style), opacity: 0.09 })}/>`;
  const near = group({ x: style.shadow * 0.5, y: style.shadow * 0.6 }, cast);
  return near + group({ x: style.shadow, y: style.shadow * 1.2 }, cast) + body;
}

function darkened({ fill, stroke }: Style): Style {
  return {
    fill: fill === "none" ? "none" : palette.ink,
    stroke: stroke && stroke !== "none" ? palette.ink : undefined,
  };
}

function attributes({ fill, stroke, weight, dash, cap, opacity }: Style): string {
  const list: readonly (readonly [string, string | undefined])[] = [
    ["fill", fill],
    ["stroke", stroke],
    ["stroke-width", weight === undefined ? undefined : number(weight)],
    ["stroke-dasharray", dash?.map((length) => number(length)).join(" ")],
    ["stroke-linecap", cap ?? (dash ? "round" : undefined)],
    ["stroke-linejoin", stroke ? "round" : undefined],
    ["opacity", opacity === undefined ? undefined : number(opacity)],
  ];
  return list.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`])).join("");
}
