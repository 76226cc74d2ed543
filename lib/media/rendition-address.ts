import { type Format, formats, type Width, widths } from "./image.ts";

/** What an address of `/media` asks for. */
export type Rendition = { hash: string; width: Width; format: Format };

/**
 * The rendition at a path, as it stands in the request: one spelling each, nothing percent-encoded, so that no other path
 * leads to an image. Nothing for every path that `mediaPath` cannot have written.
 */
export function renditionAt(pathname: string): Rendition | undefined {
  const [, hash, size, name] = /^\/media\/([0-9a-f]{20})\/(\d+)\.([a-z]+)$/.exec(pathname) ?? [];
  const width = widths.find((declared) => String(declared) === size);
  const format = formats.find((declared) => declared === name);
  return hash && width && format ? { hash, width, format } : undefined;
}
