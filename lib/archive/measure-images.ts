import sharp from "sharp";
import type { Image } from "#lib/media/image.ts";
import { largestOriginal } from "#lib/media/make-rendition.ts";
import type { Change } from "./changes.ts";
import type { CopySource } from "./copy-source.ts";

/** An image that no decoder reads, or that has more pixels than are decoded: the copy names it, so its articles get a problem. */
export type Unreadable = { path: string; reason: string };

/** Sizes of the images among the changes. Done before the update's transaction, because decoders are asynchronous. */
export async function measureImages(source: CopySource, changes: Change[]): Promise<Map<string, Image | Unreadable>> {
  const measured = new Map<string, Image | Unreadable>();
  for (const { path, kind, hash } of changes) {
    if (kind === "image" && hash) measured.set(path, await measure(source, path, hash));
  }
  return measured;
}

async function measure(source: CopySource, path: string, hash: string): Promise<Image | Unreadable> {
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
