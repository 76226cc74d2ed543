import { type Focus, offeredCrops, sizeName } from "./crop.ts";

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

/** The same for the crop that keeps `focus`; empty where the image is too small for one. */
export function croppedSources(image: Image, focus: Focus): Source[] {
  const offered = offeredCrops(image);
  return offered.length === 0 ? [] : sourcesOf(image, offered, focus);
}

function sourcesOf(image: Image, offered: number[], focus?: Focus): Source[] {
  return (["avif", "webp"] as const).map((format) => ({
    type: types[format],
    srcset: offered.map((width) => `${mediaPath(image, width, format, focus)} ${width}w`).join(", "),
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

/** The address of one rendition; with a focus, of the crop that keeps it. */
export function mediaPath({ hash }: Pick<Image, "hash">, width: number, format: Format, focus?: Focus): string {
  return `/media/${hash}/${sizeName(width, focus)}.${format}`;
}
