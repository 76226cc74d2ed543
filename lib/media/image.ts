import { type Crop, cropHeight, type Focus, offeredCrops, type Shape, sizeName } from "./crop.ts";

/** An image of the copy, known to the archive: the only kind that `/media` serves. Sizes in CSS pixels of the original. */
export type Image = {
  /** Path from the root of the content folder. */
  path: string;
  /** First 20 hexadecimal digits of the SHA-256 of the file: part of its address, so that a new picture has a new one. */
  hash: string;
  width: number;
  height: number;
  /** An SVG has no pixels of its own and may be enlarged. */
  vector: boolean;
};

/** The formats that `/media` makes, best first; the last is understood everywhere. */
export const formats = ["avif", "webp", "jpeg"] as const;
export type Format = (typeof formats)[number];

/** The only widths that `/media` makes, in pixels: anything else is 404, so that nobody can fill the disk. */
export const widths = [160, 320, 480, 640, 800, 960, 1280, 1920] as const;
export type Width = (typeof widths)[number];

export type Source = { type: string; srcset: string };

/**
 * What a `<picture>` needs: a `srcset` for each format that browsers of this decade read, one JPEG for all others, and the
 * intrinsic size.
 */
export type Renditions = {
  sources: Source[];
  src: string;
  width: number;
  height: number;
};

const types = { avif: "image/avif", webp: "image/webp" };

/**
 * The addresses of an image in the declared widths that do not enlarge it (a drawing may be enlarged), up to the widest that
 * its place on the page has a use for. The smallest declared width is always there, so that a tiny logo has an address too.
 */
export function renditions(image: Image, upTo: Width = 1920): Renditions {
  const offered = offeredWidths(image).filter((width) => width <= upTo);
  const fallback = offered.filter((width) => width <= 960).at(-1) ?? widths[0];
  return {
    sources: sourcesOf(image, offered),
    src: mediaPath(image, fallback, "jpeg"),
    width: image.width,
    height: image.height,
  };
}

/** The same for the crop of four to three that keeps `focus`; empty where the image is too small for one. */
export function croppedSources(image: Image, focus: Focus): Source[] {
  const offered = offeredCrops(image, "4x3");
  return offered.length === 0 ? [] : sourcesOf(image, offered, { shape: "4x3", focus });
}

function sourcesOf(image: Image, offered: number[], crop?: Crop): Source[] {
  return (["avif", "webp"] as const).map((format) => ({
    type: types[format],
    srcset: offered.map((width) => `${mediaPath(image, width, format, crop)} ${width}w`).join(", "),
  }));
}

/** The widths that `/media` makes of an image. */
export function offeredWidths(image: Pick<Image, "width" | "vector">): Width[] {
  return widths.filter((width, index) => image.vector || width <= image.width || index === 0);
}

/** The address of the largest rendition, for a reader who wants to see all of it. WebP: one file that every browser reads. */
export function wholePicture(image: Image): string {
  return mediaPath(image, offeredWidths(image).at(-1) ?? widths[0], "webp");
}

/** A picture of its own for programs that show no other: in JPEG, which all of them read. */
export type Still = { path: string; width: number; height: number };

/** The largest crop of a shape that keeps `focus`; nothing where the image is too small for one. */
export function widestCrop(image: Image, shape: Shape, focus: Focus): Still | undefined {
  const width = offeredCrops(image, shape).at(-1);
  if (width === undefined) return undefined;
  return { path: mediaPath(image, width, "jpeg", { shape, focus }), width, height: cropHeight(width, shape) };
}

/** All of an image, as wide as it is offered up to a width. */
export function wholeStill(image: Image, upTo: Width = 1280): Still {
  const width = offeredWidths(image).findLast((offered) => offered <= upTo) ?? widths[0];
  const shown = image.vector ? width : Math.min(width, image.width);
  return {
    path: mediaPath(image, width, "jpeg"),
    width: shown,
    height: Math.round((shown * image.height) / image.width),
  };
}

/** The address of one rendition. */
export function mediaPath({ hash }: Pick<Image, "hash">, width: number, format: Format, crop?: Crop): string {
  return `/media/${hash}/${sizeName(width, crop)}.${format}`;
}
