/** The end of a picture that a crop keeps, where it cannot keep all. */
export const focuses = ["centre", "left", "right", "top", "bottom"] as const;
export type Focus = (typeof focuses)[number];

/** The only widths in which `/media` makes a crop, in pixels. Its height is three quarters of them, without a remainder. */
export const cropWidths = [320, 480, 640, 800, 960, 1280] as const;

/** The height of a crop: there is one, of four to three. */
export function cropHeight(width: number): number {
  return (width * 3) / 4;
}

/** The widths in which an image can be cropped without being enlarged. */
export function offeredCrops(image: { width: number; height: number; vector: boolean }): number[] {
  return cropWidths.filter((width) => image.vector || (width <= image.width && cropHeight(width) <= image.height));
}

/** How an address says a size: `640`; `640x480` and `640x480-left` for crops. */
export function sizeName(width: number, focus?: Focus): string {
  if (focus === undefined) return String(width);
  return `${width}x${cropHeight(width)}${focus === "centre" ? "" : `-${focus}`}`;
}

/** Every size of a crop that an address may ask for. */
export const cropsByName: ReadonlyMap<string, { width: number; focus: Focus }> = new Map(
  cropWidths.flatMap((width) => focuses.map((focus) => [sizeName(width, focus), { width, focus }] as const)),
);
