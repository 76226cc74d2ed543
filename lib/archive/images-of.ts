import { posix } from "node:path";

/** The images that a body refers to, as paths from the content folder. */
export function imagesOf(markdown: string, file: string): Set<string> {
  const found = new Set<string>();
  for (const [, target] of markdown.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)) {
    if (!target || /^[a-z]+:/i.test(target)) continue;
    found.add(target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(file), target));
  }
  return found;
}
