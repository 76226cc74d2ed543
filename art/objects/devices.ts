import {
  arc,
  circle,
  curveControl,
  curvePath,
  line,
  onCircle,
  type Part,
  type Point,
  palette,
  path,
  polygon,
  rect,
} from "../canvas.ts";
import { fitting, label } from "../lettering.ts";
import { type Placement, placed } from "./placement.ts";

export interface DeviceColours {
  /** The body. */
  readonly colour?: string | undefined;
  readonly screen?: string | undefined;
  /** Drawn on the screen, around its centre. */
  readonly content?: Part | undefined;
}

/** A telephone; on its screen (±44, ±80 units) stands the content, or a grid of applications (`apps`). */
export function phone(placement: Placement, options: DeviceColours & { apps?: boolean } = {}): Part {
  const { colour = palette.ink, screen = palette.bluePale, content = "", apps } = options;
  return placed(
    placement,
    200,
    rect(-51, -100, 102, 200, { radius: 15 }),
    rect(-51, -100, 102, 200, { radius: 15, fill: colour }),
    rect(-44, -80, 88, 158, { fill: screen }),
    polygon(
      [
        [-44, -80],
        [30, -80],
        [-44, 50],
      ],
      { fill: palette.paperPale, opacity: 0.22 },
    ),
    rect(-13, -92, 26, 4.5, { radius: 2.2, fill: palette.inkSoft }),
    circle(0, 89, 6.5, { fill: "none", stroke: palette.inkSoft, weight: 2 }),
    apps ? applications() : "",
    content,
  );
}

function applications(): Part {
  const inks = [palette.vermilion, palette.ochre, palette.blue, palette.sage, palette.paperPale];
  return Array.from({ length: 16 }, (_, index) =>
    rect(-36 + (index % 4) * 19, -68 + Math.floor(index / 4) * 24 + (index > 11 ? 50 : 0), 15, 15, {
      radius: 3.5,
      fill: inks[(index * 3 + Math.floor(index / 4)) % inks.length],
    }),
  ).join("");
}

/** A tablet, upright; turn it by 90 for landscape. The screen is ±62 by ±84 units. */
export function tablet(placement: Placement, options: DeviceColours = {}): Part {
  const { colour = palette.ink, screen = palette.sagePale, content = "" } = options;
  return placed(
    placement,
    200,
    rect(-74, -100, 148, 200, { radius: 12 }),
    rect(-74, -100, 148, 200, { radius: 12, fill: colour }),
    rect(-63, -85, 126, 168, { fill: screen }),
    polygon(
      [
        [-63, -85],
        [46, -85],
        [-63, 70],
      ],
      { fill: palette.paperPale, opacity: 0.25 },
    ),
    circle(0, -92.5, 2, { fill: palette.inkSoft }),
    circle(0, 91.5, 4.5, { fill: "none", stroke: palette.inkSoft, weight: 1.6 }),
    content,
  );
}

/** A watch with its strap; the screen is ±38 by ±46 units and shows ten past ten unless it has content. */
export function watch(placement: Placement, options: DeviceColours & { strap?: string } = {}): Part {
  const { colour = palette.ink, screen = palette.paperPale, strap = palette.vermilion, content } = options;
  const straps: readonly (readonly Point[])[] = [
    [
      [-34, -50],
      [-27, -118],
      [27, -118],
      [34, -50],
    ],
    [
      [-34, 50],
      [-27, 118],
      [27, 118],
      [34, 50],
    ],
  ];
  const hands = [
    ...Array.from({ length: 12 }, (_, hour) =>
      line(onCircle(0, 0, 31, hour * 30), onCircle(0, 0, 35, hour * 30), { weight: 2.5 }),
    ),
    line([0, 0], onCircle(0, 0, 19, 215), { weight: 5, stroke: palette.ink }),
    line([0, 0], onCircle(0, 0, 28, 330), { weight: 4, stroke: palette.ink }),
    circle(0, 0, 4, { fill: palette.vermilion }),
  ].join("");
  return placed(
    placement,
    236,
    straps.map((points) => polygon(points)).join("") + rect(-48, -58, 96, 116, { radius: 24 }),
    straps.map((points) => polygon(points, { fill: strap })).join(""),
    ...[-104, -94, -84, 84, 94, 104].map((y) => circle(0, y, 2.6, { fill: palette.ink, opacity: 0.35 })),
    rect(46, -18, 9, 22, { radius: 3, fill: palette.inkSoft }),
    rect(-48, -58, 96, 116, { radius: 24, fill: colour }),
    rect(-39, -47, 78, 94, { radius: 14, fill: screen }),
    content ?? hands,
  );
}

/** A rack of servers with its lamps; the fault of `alarm` units shows in vermilion. */
export function serverRack(
  placement: Placement,
  options: { colour?: string; units?: number; alarm?: readonly number[] } = {},
): Part {
  const { colour = palette.ink, units = 8, alarm = [] } = options;
  const step = 180 / units;
  const unit = (index: number): Part => {
    const y = -90 + index * step;
    const lamp = alarm.includes(index) ? palette.vermilion : index % 3 === 1 ? palette.ochre : palette.sageSoft;
    return [
      rect(-50, y + 2, 100, step - 4, { radius: 2, fill: palette.blue }),
      ...[0, 1, 2, 3, 4].map((slot) =>
        rect(-42 + slot * 9, y + step * 0.3, 5, step * 0.4, { fill: palette.blueSoft, opacity: 0.7 }),
      ),
      circle(28, y + step / 2, 3.6, { fill: lamp }),
      circle(39, y + step / 2, 3.6, { fill: alarm.includes(index) ? palette.vermilion : palette.sageSoft }),
    ].join("");
  };
  return placed(
    placement,
    206,
    rect(-58, -98, 116, 201, { radius: 4 }),
    rect(-46, 96, 16, 9, { fill: palette.inkSoft }),
    rect(30, 96, 16, 9, { fill: palette.inkSoft }),
    rect(-58, -98, 116, 196, { radius: 4, fill: colour }),
    ...Array.from({ length: units }, (_, index) => unit(index)),
  );
}

/** A chip with its die and pins; a short text may stand on the die. */
export function chip(placement: Placement, options: { colour?: string; die?: string; text?: string } = {}): Part {
  const { colour = palette.ink, die = palette.ochre, text } = options;
  const pins = [-54, -36, -18, 0, 18, 36, 54].flatMap((at) => [
    rect(at - 4.5, -100, 9, 200, { radius: 2 }),
    rect(-100, at - 4.5, 200, 9, { radius: 2 }),
  ]);
  const tracks = [-30, -18, -6, 6, 18, 30].map((at) =>
    path(`M${at} -42V-54M${at} 42V54M-42 ${at}H-54M42 ${at}H54`, {
      stroke: palette.ochreSoft,
      weight: 2.4,
      cap: "round",
    }),
  );
  return placed(
    placement,
    200,
    pins.join("") + rect(-78, -78, 156, 156, { radius: 8 }),
    `<g fill="${palette.inkSoft}">${pins.join("")}</g>`,
    rect(-78, -78, 156, 156, { radius: 8, fill: colour }),
    ...tracks,
    rect(-40, -40, 80, 80, { radius: 3, fill: die }),
    polygon(
      [
        [-40, -40],
        [40, -40],
        [-40, 40],
      ],
      { fill: palette.paperPale, opacity: 0.2 },
    ),
    circle(-64, -64, 5, { fill: palette.inkSoft }),
    text ? label(text, { x: 0, y: 11, size: fitting([text], 68, 34), weight: 800, anchor: "middle" }) : "",
  );
}

/** A cable between two points, with a plug at its end unless `plug` is false. */
export function cable(
  from: Point,
  to: Point,
  options: { bend?: number; colour?: string; weight?: number; plug?: boolean } = {},
): Part {
  const { bend = 0.3, colour = palette.ink, weight = 12, plug = true } = options;
  const run = path(curvePath(from, to, bend), {
    fill: "none",
    stroke: colour,
    weight,
    cap: "round",
    shadow: weight * 0.6,
  });
  const [cx, cy] = curveControl(from, to, bend);
  const rotate = (Math.atan2(to[1] - cy, to[0] - cx) * 180) / Math.PI;
  const head = [
    rect(22, -13, 22, 6, { fill: palette.inkSoft }),
    rect(22, 7, 22, 6, { fill: palette.inkSoft }),
    rect(-14, -20, 38, 40, { radius: 5, fill: colour }),
    rect(-20, -10, 8, 20, { fill: palette.inkSoft }),
  ].join("");
  const size = (weight / 12) * 40;
  return (
    run +
    (plug ? placed({ x: to[0], y: to[1], size, rotate, shadow: weight * 0.6 }, 40, rect(-14, -20, 38, 40), head) : "")
  );
}

/** A round thermostat on the wall, its ring open between two angles, the degrees in its middle. */
export function thermostat(placement: Placement, options: { degrees?: number; colour?: string } = {}): Part {
  const { degrees = 21, colour = palette.vermilion } = options;
  const share = Math.max(0, Math.min(1, (degrees - 5) / 25));
  return placed(
    placement,
    200,
    circle(0, 0, 100),
    circle(0, 0, 100, { fill: palette.inkSoft }),
    circle(0, 0, 92, { fill: palette.inkPale }),
    circle(0, 0, 80, { fill: palette.ink }),
    arc(0, 0, 64, 130, 410, { stroke: palette.inkSoft, weight: 9 }),
    arc(0, 0, 64, 130, 130 + 280 * share, { stroke: colour, weight: 9 }),
    circle(...onCircle(0, 0, 64, 130 + 280 * share), 8.5, { fill: palette.paperPale }),
    label(`${degrees}°`, { x: 5, y: 19, size: 56, weight: 700, anchor: "middle", colour: palette.paperPale }),
  );
}
