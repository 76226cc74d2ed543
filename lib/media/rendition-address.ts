import { type Crop, cropsByName } from "./crop.ts";
import { type Format, formats, widths } from "./image.ts";

/** What an address of `/media` asks for: all of an image, or a crop. */
export type Rendition = { hash: string; width: number; format: Format; crop?: Crop };

/**
 * The rendition at a path, as it stands in the request: one spelling each, nothing percent-encoded, so that no other path
 * leads to an image. Nothing for every path that `mediaPath` cannot have written.
 */
export function renditionAt(pathname: string): Rendition | undefined {
  const [, hash, size = "", name] = /^\/media\/([0-9a-f]{20})\/([\da-z-]+)\.([a-z]+)$/.exec(pathname) ?? [];
  const width = widths.find((declared) => String(declared) === size);
  const format = formats.find((declared) => declared === name);
  if (!hash || !format) return undefined;
  const cropped = cropsByName.get(size);
  if (cropped) return { hash, ...cropped, format };
  return width ? { hash, width, format } : undefined;
}
