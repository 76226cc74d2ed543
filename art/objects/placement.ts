import { group, type Part, palette } from "../canvas.ts";

/** Where an object stands in the drawing. */
export interface Placement {
  /** The object’s centre. */
  readonly x: number;
  readonly y: number;
  /** The object’s height. */
  readonly size: number;
  /** Degrees, clockwise. */
  readonly rotate?: number | undefined;
  /** Seen from the other side. */
  readonly mirrored?: boolean | undefined;
  /** How far its shadow falls; a thirtieth of the size, if not given. */
  readonly shadow?: number | undefined;
}

/**
 * Puts an object that was drawn around the origin, `height` units high, at its place. The shadow is the silhouette,
 * which must name no fill; it falls to the lower right, however the object is turned.
 */
export function placed(placement: Placement, height: number, silhouette: Part, ...parts: readonly Part[]): Part {
  const { x, y, size, rotate, mirrored, shadow = size / 30 } = placement;
  const factor = size / height;
  const scale = mirrored ? ([-factor, factor] as const) : factor;
  const cast = (distance: number) => group({ x: x + distance, y: y + distance * 1.2, rotate, scale }, silhouette);
  const shade = `<g fill="${palette.ink}" opacity=".09">`;
  const shadows = shadow > 0 ? `${shade}${cast(shadow * 0.5)}</g>${shade}${cast(shadow)}</g>` : "";
  return shadows + group({ x, y, rotate, scale }, ...parts);
}
