/** The paper's drawing library: the one module that a drawing script imports. */
export * from "./bars.ts";
export * from "./canvas.ts";
export * from "./chart-frame.ts";
export * from "./drawing.ts";
export type { Weight } from "./fonts.ts";
export {
  fitting,
  french,
  type LabelOptions,
  type Lettering,
  label,
  measure,
  outline,
  type ParagraphOptions,
  paragraph,
  wrap,
} from "./lettering.ts";
export * from "./lines.ts";
export * from "./maps/map.ts";
export type { Extent, Region } from "./maps/projection.ts";
export * from "./objects/board.ts";
export * from "./objects/commerce.ts";
export * from "./objects/devices.ts";
export * from "./objects/people.ts";
export type { Placement } from "./objects/placement.ts";
export * from "./objects/ship.ts";
export * from "./objects/signs.ts";
export * from "./shares.ts";
export * from "./slopes.ts";
export * from "./timeline.ts";
