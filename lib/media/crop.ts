/** The end of a picture that a crop keeps, where it cannot keep all. */
export const focuses = ["centre", "left", "right", "top", "bottom"] as const;
export type Focus = (typeof focuses)[number];

/** The shapes of crops: all three are for search engines, and four to three is what telephones show as well. */
export const shapes = ["16x9", "4x3", "1x1"] as const;
export type Shape = (typeof shapes)[number];

/** What stands for a picture in another shape than its own. */
export type Crop = { shape: Shape; focus: Focus };

/** The only widths in which `/media` makes a crop, in pixels, and its height by its width, always without a remainder. */
const sizes: Record<Shape, { widths: readonly number[]; across: number; down: number }> = {
  "16x9": { widths: [640, 1280], across: 16, down: 9 },
  "4x3": { widths: [320, 480, 640, 800, 960, 1280], across: 4, down: 3 },
  "1x1": { widths: [480, 800, 1280], across: 1, down: 1 },
};

export function cropHeight(width: number, shape: Shape): number {
  const { across, down } = sizes[shape];
  return (width * down) / across;
}

/** The widths in which an image can be cropped without being enlarged, smallest first. */
export function offeredCrops(image: { width: number; height: number; vector: boolean }, shape: Shape): number[] {
  return sizes[shape].widths.filter(
    (width) => image.vector || (width <= image.width && cropHeight(width, shape) <= image.height),
  );
}

/** How an address says a size: `640`; `640x480` and `640x480-left` for crops. */
export function sizeName(width: number, crop?: Crop): string {
  if (crop === undefined) return String(width);
  const { shape, focus } = crop;
  return `${width}x${cropHeight(width, shape)}${focus === "centre" ? "" : `-${focus}`}`;
}

/** Every size of a crop that an address may ask for. */
export const cropsByName: ReadonlyMap<string, { width: number; crop: Crop }> = new Map(
  shapes.flatMap((shape) =>
    focuses.flatMap((focus) =>
      sizes[shape].widths.map(
        (width) => [sizeName(width, { shape, focus }), { width, crop: { shape, focus } }] as const,
      ),
    ),
  ),
);
