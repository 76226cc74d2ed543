import { cropsByName, type Focus } from "./crop.ts";
import { type Format, formats, widths } from "./image.ts";

/** What an address of `/media` asks for: with a focus, the crop that keeps it. */
export type Rendition = { hash: string; width: number; format: Format; focus?: Focus };

/**
 * The rendition at a path, as it stands in the request: one spelling each, nothing percent-encoded, so that no other path
 * leads to an image. Nothing for every path that `mediaPath` cannot have written.
 */
export function renditionAt(pathname: string): Rendition | undefined {
  const [, hash, size = "", name] = /^\/media\/([0-9a-f]{20})\/([\da-z-]+)\.([a-z]+)$/.exec(pathname) ?? [];
  const width = widths.find((declared) => String(declared) === size);
  const format = formats.find((declared) => declared === name);
  if (!hash || !format) return undefined;
  const crop = cropsByName.get(size);
  if (crop) return { hash, ...crop, format };
  return width ? { hash, width, format } : undefined;
}
