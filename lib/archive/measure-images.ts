import type { Image } from "#lib/media/image.ts";
import type { Change } from "./changes.ts";
import type { CopySource } from "./copy-source.ts";

/** An image that no decoder reads, or that has more pixels than are decoded: the copy names it, so its articles get a problem. */
export type Unreadable = { path: string; reason: string };

/** Sizes of the images among the changes. Done before the update's transaction, because decoders are asynchronous. */
export async function measureImages(source: CopySource, changes: Change[]): Promise<Map<string, Image | Unreadable>> {
  const measured = new Map<string, Image | Unreadable>();
  const images = changes.filter(({ kind }) => kind === "image");
  if (images.length === 0) return measured;
  // Decoders take as long to load as an article takes to be taken in.
  const { measureImage } = await import("./measure-image.ts");
  for (const { path, mark } of images) if (mark) measured.set(path, await measureImage(source, path, mark.hash));
  return measured;
}
