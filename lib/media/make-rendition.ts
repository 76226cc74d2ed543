import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { type Crop, cropHeight } from "./crop.ts";
import type { Format, Image } from "./image.ts";

/** Pixels that are decoded at most: cameras of “24 Mpx” take up to 6016 × 4030. */
export const largestOriginal = 24_500_000;

/** Pixels of the higher formats: WebP ends at 16,383. What is taller is made narrower than asked, in its proportions. */
const tallest = 16_383;

/** A render that takes longer gives up its place, in seconds. */
const patience = 60;

/** CSS pixels an inch at which sharp measures drawings, and so the archive. */
const drawingDensity = 72;

/**
 * A drawing is flat colours with hard edges: colour at full resolution, and more quality than a photograph needs. AVIF beyond
 * effort 2 takes twice the time for a few hundredths of the bytes.
 */
const settings = {
  drawing: {
    avif: { quality: 60, effort: 2, chromaSubsampling: "4:4:4" },
    webp: { quality: 85, effort: 4, smartSubsample: true },
    jpeg: { quality: 82, mozjpeg: true, progressive: true, chromaSubsampling: "4:4:4" },
  },
  photograph: {
    avif: { quality: 52, effort: 2, chromaSubsampling: "4:2:0" },
    webp: { quality: 78, effort: 4, smartSubsample: false },
    jpeg: { quality: 78, mozjpeg: true, progressive: true, chromaSubsampling: "4:2:0" },
  },
} as const;

/** Stands for all that decides the bytes of a rendition beside its original: another program makes other bytes. */
export const recipe = createHash("sha256")
  .update(JSON.stringify([settings, tallest, Object.entries(sharp.versions).sort()]))
  .digest("hex")
  .slice(0, 8);

/**
 * An image in one width and format: upright, in sRGB, with no metadata, the first frame of a moving one. A drawing is drawn at
 * that width; the pixels of others are never enlarged. JPEG has white where the original is transparent. A crop fills its shape.
 *
 * Throws when the original has more than `largestOriginal` pixels or cannot be decoded; the message says which.
 */
export async function makeRendition(
  original: Buffer,
  image: Pick<Image, "width" | "height" | "vector">,
  wanted: { width: number; format: Format; crop?: Crop },
): Promise<Buffer> {
  const { width, format, crop } = wanted;
  const height = crop === undefined ? 0 : cropHeight(width, crop.shape);
  if (!image.vector) refuseLarge(image);
  const resized = decode(original, image, { width, height })
    .autoOrient()
    .resize({
      ...(crop === undefined
        ? { width, height: tallest, fit: "inside" }
        : { width, height, fit: "cover", position: crop.focus }),
      withoutEnlargement: !image.vector,
    })
    .timeout({ seconds: patience });
  return encode(resized, await isDrawing(original, image), format).toBuffer();
}

function refuseLarge({ width, height }: Pick<Image, "width" | "height">): void {
  if (width * height <= largestOriginal) return;
  const megapixels = (pixels: number) => `${(pixels / 1e6).toFixed(1)} Mpx`;
  throw new Error(
    `It has ${width} × ${height} pixels (${megapixels(width * height)}), and at most ${megapixels(largestOriginal)} are decoded: make it smaller.`,
  );
}

/** From memory, so that a drawing that names other files has no folder to find them in. */
function decode(
  original: Buffer,
  image: Pick<Image, "width" | "height" | "vector">,
  wanted: { width: number; height: number },
): Sharp {
  const options = { limitInputPixels: largestOriginal, failOn: "error" } as const;
  if (!image.vector) return sharp(original, options);
  const scale = Math.min(
    Math.max(wanted.width / image.width, wanted.height / image.height),
    tallest / image.height,
    // A little below the limit, since both sides are rounded.
    Math.sqrt((largestOriginal * 0.99) / (image.width * image.height)),
  );
  return sharp(original, { ...options, density: Math.min(Math.max(drawingDensity * scale, 1), 100_000) });
}

/** Screenshots and charts come without loss, photographs as JPEG, HEIF or the like. */
async function isDrawing(original: Buffer, { vector }: Pick<Image, "vector">): Promise<boolean> {
  if (vector) return true;
  const { format } = await sharp(original, { limitInputPixels: largestOriginal }).metadata();
  return format === "png" || format === "gif";
}

function encode(image: Sharp, drawing: boolean, format: Format): Sharp {
  const quality = settings[drawing ? "drawing" : "photograph"];
  switch (format) {
    case "avif":
      return image.avif(quality.avif);
    case "webp":
      return image.webp(quality.webp);
    case "jpeg":
      return image.flatten({ background: "#ffffff" }).jpeg(quality.jpeg);
  }
}
