import { posix } from "node:path";
import { textsAt } from "./field-findings.ts";
import type { Finding, FindingData } from "./findings.ts";
import type { YamlReading } from "./yaml.ts";

type ImageRule = "image-outside" | "image-remote";
export type ImagePath =
  | { ok: true; path: string }
  | { [R in ImageRule]: { ok: false; rule: R; data: FindingData[R] } }[ImageRule];

/** Whether the content folder holds an image at this path from its root. */
export type ImageExists = (path: string) => boolean;

/**
 * The path from the content folder of an image that `file` names: relative to the folder of that file, or to the content
 * folder when it begins with `/`. Nothing leads out of the content folder, and nothing to another host.
 */
export function imagePath(src: string, file: string): ImagePath {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src)) return { ok: false, rule: "image-remote", data: { src } };
  const path = posix.normalize(src.startsWith("/") ? src.replace(/^\/+/, "./") : posix.join(posix.dirname(file), src));
  if (path === ".." || path.startsWith("../")) return { ok: false, rule: "image-outside", data: { src } };
  return { ok: true, path };
}

/** What is wrong with the images that a chain of keys names. */
export function imageFindings(
  yaml: YamlReading,
  keys: readonly string[],
  file: string,
  imageExists: ImageExists,
): Finding[] {
  return textsAt(yaml.value, keys).flatMap(({ text, path }): Finding[] => {
    const place = yaml.place(path, "value");
    const found = imagePath(text, file);
    if (!found.ok) return [{ ...place, ...found }];
    if (imageExists(found.path)) return [];
    return [{ ...place, rule: "image-missing", data: { path: found.path } }];
  });
}
