import sharp from "sharp";
import type { Image } from "#lib/media/image.ts";
import { largestOriginal } from "#lib/media/make-rendition.ts";
import type { CopySource } from "./copy-source.ts";
import type { Unreadable } from "./measure-images.ts";

/** The size of one image, or why it has none. */
export async function measureImage(source: CopySource, path: string, hash: string): Promise<Image | Unreadable> {
  try {
    const { width, height, format, autoOrient } = await sharp(source.image(path)).metadata();
    const vector = format === "svg";
    if (!vector && width * height > largestOriginal) return { path, reason: `It has ${width} × ${height} pixels.` };
    const size = { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
    return { path, hash: hash.slice(0, 20), ...size, vector };
  } catch (error) {
    return { path, reason: error instanceof Error ? error.message : String(error) };
  }
}
